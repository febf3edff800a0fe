package io.portolan.landedcost;

import io.portolan.landedcost.tariff.DutyRate;
import io.portolan.landedcost.tariff.ImportedTariffs;
import io.portolan.landedcost.tariff.TariffEdition;
import io.portolan.landedcost.tariff.TariffLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            List<TariffFile.Row> rows = new ArrayList<>();
            Map<BigDecimal, BigDecimal> numbers = new HashMap<>();
            imported.lines(edition, line -> rows.add(row(line, numbers)));
            TariffFile starter = books.get(edition.book());
            books.put(edition.book(), file(edition, rows, starter));
        }
        return List.copyOf(books.values());
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
                edition.asOf());
    }

    private static TariffFile.Row row(TariffLine line, Map<BigDecimal, BigDecimal> numbers) {
        DutyRate duty = line.duty();
        String open = duty.open();
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
                line.unit(),
                null,
                duty.known() ? null : open == null ? IN_WORDS : open);
    }

    // A tariff of 26,000 lines has some 500 different rates.
    private static @Nullable BigDecimal one(
            @Nullable BigDecimal number, Map<BigDecimal, BigDecimal> numbers) {
        return number == null ? null : numbers.computeIfAbsent(number, same -> same);
    }
}
