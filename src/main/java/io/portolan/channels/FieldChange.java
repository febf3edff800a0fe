package io.portolan.channels;

import io.portolan.catalog.Difference;
import io.portolan.catalog.Differences;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.kernel.Money;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.PricePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a file would change in one field: found in a dry run.
///
/// @param row where the thing begins in the file
/// @param thing its handle
/// @param difference the field, with what stands there and what would stand there; each at most
///     500 characters
public record FieldChange(long row, String thing, Difference difference) {

    private static final int LONGEST = 500;

    public FieldChange {
        difference =
                new Difference(
                        difference.path(), cut(difference.before()), cut(difference.after()));
    }

    /// What a product of a file changes of the one that is there: its own fields, then its
    /// prices.
    static List<FieldChange> of(ReadProduct product, Product was, ProductShop.Beside beside) {
        List<Difference> found = new ArrayList<>(fields(product.draft(), ProductDraft.of(was)));
        for (PriceDraft price : product.prices()) {
            PricePlace place = PricePlace.of(price);
            PriceDraft is = beside.listed().get(place);
            add(found, place, "", word(is), word(price));
            add(found, place, "compareAt", before(is), before(price));
        }
        for (PricePlace place : product.off()) {
            add(found, place, "", word(beside.listed().get(place)), null);
        }
        String handle = product.draft().handle();
        return found.stream().map(each -> new FieldChange(product.row(), handle, each)).toList();
    }

    // What says no day leaves the day as it is.
    private static List<Difference> fields(ProductDraft draft, ProductDraft was) {
        return Differences.between(
                draft.added() == null ? was.but().added(null).make() : was, draft);
    }

    private static void add(
            List<Difference> found,
            PricePlace place,
            String field,
            @Nullable String before,
            @Nullable String after) {
        if (Objects.equals(before, after)) return;
        String market = Objects.requireNonNullElse(place.market(), "");
        List<String> path =
                Stream.of("price", place.sku().value(), market, field)
                        .filter(part -> !part.isEmpty())
                        .toList();
        found.add(new Difference(path, before, after));
    }

    private static @Nullable String word(@Nullable PriceDraft price) {
        return price == null ? null : OwnCsv.text(price.amount());
    }

    private static @Nullable String before(@Nullable PriceDraft price) {
        Money before = price == null ? null : price.compareAt();
        return before == null ? null : OwnCsv.text(before);
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
