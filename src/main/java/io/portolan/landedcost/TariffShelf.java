package io.portolan.landedcost;

import io.portolan.landedcost.tariff.DutyRate;
import io.portolan.landedcost.tariff.ImportedOverlay;
import io.portolan.landedcost.tariff.ImportedTariffs;
import io.portolan.landedcost.tariff.TariffEdition;
import io.portolan.landedcost.tariff.TariffLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The tariffs that are reckoned by: starter books, and imported editions in place of their lines.
/// What comes on top of a book, and its preferences, stay those of the starter book.
final class TariffShelf {

    private static final String IN_WORDS = "the duty is not in figures alone";

    private final List<TariffFile> starters;

    TariffShelf(List<TariffFile> starters) {
        this.starters = List.copyOf(starters);
    }

    /// The starter books alone.
    List<TariffFile> files() {
        return starters;
    }

    /// The books with what was imported.
    List<TariffFile> with(ImportedTariffs imported) {
        Map<String, TariffFile> books = new HashMap<>();
        starters.forEach(starter -> books.put(starter.book(), starter));
        for (TariffEdition edition : imported.inUse()) {
            Rows rows = new Rows();
            imported.lines(edition, rows::add);
            TariffFile starter = books.get(edition.book());
            books.put(edition.book(), file(edition, rows.all, starter));
        }
        imported.overlays().forEach(overlay -> books.computeIfPresent(overlay.book(), on(overlay)));
        return List.copyOf(books.values());
    }

    /// Puts a duty on top of a book, in place of one of the same id.
    private static BiFunction<String, TariffFile, TariffFile> on(ImportedOverlay overlay) {
        return (name, book) -> {
            List<TariffFile.Overlay> overlays = new ArrayList<>(book.overlays());
            overlays.removeIf(known -> known.law().id().equals(overlay.id()));
            overlays.add(overlay(overlay));
            return book.withOverlays(overlays);
        };
    }

    private static TariffFile.Overlay overlay(ImportedOverlay overlay) {
        String why = overlay.why();
        Law law =
                new Law(
                        overlay.id(),
                        why == null ? Law.Standing.PUBLISHED : Law.Standing.ESTIMATE,
                        overlay.from(),
                        overlay.to(),
                        overlay.source(),
                        null,
                        why,
                        null);
        return new TariffFile.Overlay(
                law,
                overlay.antidumping() ? "duty.antidumping" : "duty.additional",
                overlay.antidumping() ? ChargeKind.ANTIDUMPING : ChargeKind.ADDITIONAL,
                overlay.rate(),
                overlay.origins().isEmpty() ? null : overlay.origins(),
                overlay.exceptOrigins().isEmpty() ? null : overlay.exceptOrigins(),
                overlay.codes(),
                null,
                null,
                null,
                null,
                null);
    }

    /// A whole edition in place of a starter book's lines.
    static TariffFile file(TariffEdition edition, Iterable<TariffLine> lines, TariffFile starter) {
        Rows rows = new Rows();
        lines.forEach(rows::add);
        return file(edition, rows.all, starter);
    }

    /// Lines of one edition, in which what is the same is kept once: a tariff of 26,000 lines has
    /// some 500 different rates, and as many special duties.
    private static final class Rows {

        private final List<TariffFile.Row> all = new ArrayList<>();
        private final Map<BigDecimal, BigDecimal> numbers = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private String above = "";
        private Seasons seasons = Seasons.of("");

        /// Lines come by code: what is said of one holds for those below it too.
        void add(TariffLine line) {
            if (above.isEmpty() || !line.hs().startsWith(above)) {
                seasons = Seasons.of(line.description());
                above = seasons.wholeYear() ? "" : line.hs();
            }
            if (seasons.parts().isEmpty()) {
                all.add(row(line, seasons.doubt(), null, numbers, texts));
            }
            for (TariffFile.Season part : seasons.parts()) {
                all.add(row(line, null, part, numbers, texts));
            }
        }
    }

    private static TariffFile file(
            TariffEdition edition, List<TariffFile.Row> rows, @Nullable TariffFile starter) {
        Law law =
                new Law(
                        edition.book() + ".tariff.edition." + edition.asOf(),
                        Law.Standing.PUBLISHED,
                        null,
                        null,
                        edition.source() + ", edition of " + edition.asOf(),
                        null,
                        null,
                        null);
        return new TariffFile(
                edition.book(),
                "Imported from " + edition.fileName() + ".",
                law,
                edition.currency(),
                rows,
                starter == null ? List.of() : starter.overlays(),
                starter == null ? List.of() : starter.preferred(),
                edition.asOf(),
                null,
                starter == null ? List.of() : starter.programmes());
    }

    private static TariffFile.Row row(
            TariffLine line,
            @Nullable String doubt,
            TariffFile.@Nullable Season season,
            Map<BigDecimal, BigDecimal> numbers,
            Map<String, String> texts) {
        DutyRate duty = line.duty();
        String open = duty.open() == null ? doubt : duty.open();
        return new TariffFile.Row(
                line.hs(),
                one(duty.rate(), numbers),
                one(duty.perPiece(), numbers),
                one(duty.perKg(), numbers),
                duty.known() ? open : null,
                null,
                null,
                one(duty.perLitre(), numbers),
                null,
                null,
                null,
                one(line.unit(), texts),
                season,
                duty.known() ? null : open == null ? IN_WORDS : open,
                null,
                one(line.special(), texts));
    }

    /// A line of a rate alone.
    static TariffFile.Row row(String hs, BigDecimal rate) {
        return row(hs, new DutyRate(rate, null, null, null, null));
    }

    /// A line that takes this duty.
    static TariffFile.Row row(String hs, DutyRate duty) {
        TariffLine line = new TariffLine(hs, "", null, "", null, duty);
        return row(line, null, null, new HashMap<>(), new HashMap<>());
    }

    private static <T> @Nullable T one(@Nullable T value, Map<T, T> known) {
        return value == null ? null : known.computeIfAbsent(value, same -> same);
    }
}
