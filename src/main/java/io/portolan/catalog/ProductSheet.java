package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The data sheet of a product: what it is, what it is made of, what was tested, where and when it
/// is offered. Change one with `but()`.
///
/// @param type code of its type; null when it has none
/// @param attributes attribute code to value; kept when the type no longer asks for it
/// @param tags the merchant's own words for sorting, never shown
/// @param composition its materials with their shares, making 100 %; empty when unknown
/// @param sizeGuide code of its size guide; null when it has none
/// @param hiddenIn codes of the markets where it is not offered
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductSheet(
        @Nullable String type,
        Map<String, AttributeValue> attributes,
        List<String> tags,
        List<Share> composition,
        List<Video> videos,
        @Nullable String sizeGuide,
        List<Certificate> certificates,
        List<String> hiddenIn,
        @Nullable Plan plan) {

    public static final ProductSheet EMPTY = new SheetCopy().make();

    public ProductSheet {
        attributes =
                attributes == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new TreeMap<>(attributes));
        tags = tags == null ? List.of() : List.copyOf(tags);
        composition = composition == null ? List.of() : Share.whole(composition);
        videos = videos == null ? List.of() : List.copyOf(videos);
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
        hiddenIn = hiddenIn == null ? List.of() : hiddenIn.stream().distinct().sorted().toList();
        plan = plan == null || plan.isEmpty() ? null : plan;
    }

    /// A copy to change: `sheet.but().type("mug").make()`.
    public SheetCopy but() {
        return new SheetCopy(this);
    }

    /// Its plan, empty when there is none.
    public Plan when() {
        return Objects.requireNonNullElse(plan, Plan.NONE);
    }

    /// Whether it is offered in this market.
    public boolean offeredIn(String market) {
        return !hiddenIn.contains(market);
    }
}
