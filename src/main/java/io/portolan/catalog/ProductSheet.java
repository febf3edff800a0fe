package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The data sheet of a product: what it is, what it is made of, what was tested, where and when it
/// is offered. Change one with `but()`.
///
/// @param type code of its type; null when it has none
/// @param attributes attribute code to value; kept when the type no longer asks for it
/// @param tags the merchant's own words for sorting, never shown
/// @param composition its materials with their shares, making 100 %; empty when unknown
/// @param sizeGuide code of its size guide; null when it has none
/// @param goodsClass the class of goods whose tax rate it has (`books`); null takes that of its
///     code
/// @param metal steel, aluminium and copper together, per cent of its weight; null when nobody
///     knows
/// @param proofs of its origin, the one to be taken first before the others
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
        @Nullable Plan plan,
        @Nullable String goodsClass,
        @Nullable BigDecimal metal,
        List<OriginProof> proofs) {

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
        metal = Figures.upTo(BigDecimal.valueOf(100), metal, "metal, per cent");
        proofs = proofs == null ? List.of() : List.copyOf(proofs);
    }

    /// A copy to change: `sheet.but().type("mug").make()`.
    public SheetCopy but() {
        return new SheetCopy(this);
    }

    /// Its plan, empty when there is none.
    public Plan when() {
        return Objects.requireNonNullElse(plan, Plan.NONE);
    }

    /// The papers that the sale in this market depends on and that are not valid on this day, a day
    /// of that market. Empty when nothing is in the way: another paper of the same kind that is
    /// valid there stands in for one that is not.
    public List<Certificate> lapsed(String market, LocalDate today) {
        if (certificates.isEmpty()) return List.of();
        return certificates.stream()
                .filter(paper -> paper.required() && paper.covers(market) && !paper.valid(today))
                .filter(
                        paper ->
                                certificates.stream()
                                        .noneMatch(
                                                other ->
                                                        other.sameKind(paper)
                                                                && other.covers(market)
                                                                && other.valid(today)))
                .toList();
    }

    /// The papers that somebody has to see to: those that have ended or end within thirty days, and
    /// those that a sale waits for. Not those that another paper of their kind stands in for.
    public List<Certificate> ending(LocalDate today) {
        return certificates.stream().filter(paper -> ends(paper, today)).toList();
    }

    /// Whether a certificate or a proof of origin has to be seen to.
    public boolean anyEnding(LocalDate today) {
        return !ending(today).isEmpty() || !endingProofs(today).isEmpty();
    }

    private boolean ends(Certificate paper, LocalDate today) {
        return switch (paper.state(today)) {
            case VALID -> false;
            case ENDS_SOON -> standIns(paper).noneMatch(other -> other.follows(paper));
            case EXPIRED -> standIns(paper).noneMatch(other -> other.valid(today));
            case NOT_YET ->
                    paper.required() && standIns(paper).noneMatch(other -> other.valid(today));
        };
    }

    /// The proofs of origin that count on this day, a day where the goods arrive.
    public List<OriginProof> proven(LocalDate today) {
        return proofs.isEmpty()
                ? List.of()
                : proofs.stream().filter(proof -> proof.valid(today)).toList();
    }

    /// The proofs of origin that have ended or end within thirty days, and that no other for the
    /// same agreement follows.
    public List<OriginProof> endingProofs(LocalDate today) {
        return proofs.stream()
                .filter(proof -> proof.ends(today))
                .filter(proof -> proofs.stream().noneMatch(other -> other.follows(proof, today)))
                .toList();
    }

    private Stream<Certificate> standIns(Certificate paper) {
        return certificates.stream()
                .filter(other -> !other.equals(paper) && other.standsInFor(paper));
    }

    /// Whether it is offered in this market.
    public boolean offeredIn(String market) {
        return !hiddenIn.contains(market);
    }
}
