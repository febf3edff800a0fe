package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One file of `reference/tariff`: duty by code, and duties on top of it.
///
/// @param law where the rates come from; an estimate when they could not be confirmed
/// @param currency of amounts by piece, weight or measure
/// @param lines ordinary duty by code of 2 to 10 digits; the longest that begins the goods' code
///     counts
/// @param overlays duties on top, by code and origin
/// @param preferences lower duties by origin for goods with proof of it
/// @param asOf the day the authority issued these lines: a year later they are an estimate; null
///     when the law itself says how far they can be relied upon
/// @param sources where single lines come from, by the name they give in `by`
/// @param programs what the symbols beside a special duty mean
record TariffFile(
        String book,
        String note,
        Law law,
        String currency,
        List<Row> lines,
        List<Overlay> overlays,
        @Nullable List<Preference> preferences,
        @Nullable LocalDate asOf,
        @Nullable Map<String, Law> sources,
        @Nullable List<Program> programs) {

    TariffFile {
        lines = List.copyOf(lines);
        overlays = List.copyOf(overlays);
        preferences = preferences == null ? List.of() : List.copyOf(preferences);
        sources = sources == null ? Map.of() : Map.copyOf(sources);
        programs = programs == null ? List.of() : List.copyOf(programs);
        for (Row row : lines) {
            if (row.by() != null && !sources.containsKey(row.by())) {
                throw new IllegalArgumentException(row.hs() + " is by nobody: " + row.by());
            }
        }
    }

    List<Preference> preferred() {
        return preferences == null ? List.of() : preferences;
    }

    List<Program> programmes() {
        return programs == null ? List.of() : programs;
    }

    /// Where this line comes from.
    Law lawOf(Row row) {
        Law own = row.by() == null || sources == null ? null : sources.get(row.by());
        return own == null ? law : own;
    }

    /// The same book with other duties on top.
    TariffFile withOverlays(List<Overlay> other) {
        return new TariffFile(
                book, note, law, currency, lines, other, preferences, asOf, sources, programs);
    }

    /// All laws in it.
    List<Law> laws() {
        List<Law> laws = new ArrayList<>();
        laws.add(law);
        if (sources != null) laws.addAll(sources.values());
        overlays.forEach(overlay -> laws.add(overlay.law()));
        preferred().forEach(preference -> laws.add(preference.law()));
        programmes().stream().map(Program::law).distinct().forEach(laws::add);
        return laws;
    }

    /// Parts of a duty that are added up: a share of the value and amounts by measure.
    record Amounts(
            @Nullable BigDecimal rate,
            @Nullable BigDecimal perPiece,
            @Nullable BigDecimal perKg,
            @Nullable BigDecimal perPair,
            @Nullable BigDecimal perDozen,
            @Nullable BigDecimal perLitre,
            @Nullable BigDecimal perM2) {

        boolean empty() {
            return rate == null && !specific();
        }

        boolean like(Amounts other) {
            return same(rate, other.rate)
                    && same(perPiece, other.perPiece)
                    && same(perKg, other.perKg)
                    && same(perPair, other.perPair)
                    && same(perDozen, other.perDozen)
                    && same(perLitre, other.perLitre)
                    && same(perM2, other.perM2);
        }

        /// Below zero when no amount by measure is higher than the other's and some are lower,
        /// above zero the other way round; zero when they are the same or cannot be told.
        int byMeasure(Amounts other) {
            int[] signs = {
                TariffRows.or(perPiece).compareTo(TariffRows.or(other.perPiece)),
                TariffRows.or(perKg).compareTo(TariffRows.or(other.perKg)),
                TariffRows.or(perPair).compareTo(TariffRows.or(other.perPair)),
                TariffRows.or(perDozen).compareTo(TariffRows.or(other.perDozen)),
                TariffRows.or(perLitre).compareTo(TariffRows.or(other.perLitre)),
                TariffRows.or(perM2).compareTo(TariffRows.or(other.perM2))
            };
            IntSummaryStatistics spread = IntStream.of(signs).summaryStatistics();
            if (spread.getMax() <= 0) return spread.getMin();
            return spread.getMin() >= 0 ? spread.getMax() : 0;
        }

        /// The same of two least duties; none is the lowest.
        static int least(@Nullable Amounts one, @Nullable Amounts other) {
            if (one == null || other == null) {
                return Boolean.compare(one != null, other != null);
            }
            int byValue = TariffRows.or(one.rate).compareTo(TariffRows.or(other.rate));
            return byValue == 0 ? one.byMeasure(other) : byValue;
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return TariffRows.or(one).compareTo(TariffRows.or(other)) == 0;
        }

        /// Whether some of it goes by measure and not by value.
        boolean specific() {
            return perPiece != null
                    || perKg != null
                    || perPair != null
                    || perDozen != null
                    || perLitre != null
                    || perM2 != null;
        }
    }

    /// The part of each year in which a row holds, first and last day included; it may pass over
    /// the new year.
    record Season(String from, String to) {

        Season {
            MonthDay.parse("--" + from);
            MonthDay.parse("--" + to);
        }

        boolean contains(LocalDate day) {
            MonthDay today = MonthDay.from(day);
            MonthDay first = MonthDay.parse("--" + from);
            MonthDay last = MonthDay.parse("--" + to);
            boolean begun = !today.isBefore(first);
            boolean open = !today.isAfter(last);
            return first.isAfter(last) ? begun || open : begun && open;
        }
    }

    /// The duty of a code: a share of the value, an amount for each piece, pair, dozen, kilogram,
    /// litre or square metre, or several of these together, at least `min` and at most `max`.
    ///
    /// @param why says what makes this row an estimate where the file as a whole is none
    /// @param unit the authority's own unit of quantity, as it writes it
    /// @param season null means the whole year; rows of one code have seasons that do not overlap
    /// @param note what the tariff refers to ("see note 2"): duty is then counted by hand
    /// @param by which of the file's sources it is from; null is the file's own law
    /// @param special duties for some origins with proof, as the authority writes them
    record Row(
            String hs,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal perPiece,
            @Nullable BigDecimal perKg,
            @Nullable String why,
            @Nullable BigDecimal perPair,
            @Nullable BigDecimal perDozen,
            @Nullable BigDecimal perLitre,
            @Nullable BigDecimal perM2,
            @Nullable Amounts min,
            @Nullable Amounts max,
            @Nullable String unit,
            @Nullable Season season,
            @Nullable String note,
            @Nullable String by,
            @Nullable String special) {

        Row {
            if (note == null
                    && new Amounts(rate, perPiece, perKg, perPair, perDozen, perLitre, perM2)
                            .empty()) {
                throw new IllegalArgumentException(hs + " has no duty, not even zero");
            }
        }

        Amounts amounts() {
            return new Amounts(rate, perPiece, perKg, perPair, perDozen, perLitre, perM2);
        }

        /// Whether some of it goes by measure and not by value.
        boolean specific() {
            return amounts().specific() || min != null || max != null;
        }

        /// Whether it takes the same as another line.
        boolean like(Row other) {
            return amounts().like(other.amounts())
                    && (min == null ? other.min == null : other.min != null && min.like(other.min))
                    && (max == null ? other.max == null : other.max != null && max.like(other.max))
                    && (note == null) == (other.note == null);
        }
    }

    /// A duty on top of the ordinary one, for codes beginning with one of `codes`.
    ///
    /// @param origins countries of origin it falls on; null means all
    /// @param exceptOrigins countries of origin it does not fall on
    /// @param priority of several in one group the lowest falls; null comes last
    /// @param exclusiveGroup of all in one group only the first falls
    /// @param share of the value it falls on; null means all of it
    /// @param fromMetal the per cent of steel, aluminium and copper by weight from which it falls;
    ///     null where metal does not matter
    /// @param metalCodes codes it falls on however much metal there is
    record Overlay(
            Law law,
            String words,
            ChargeKind duty,
            BigDecimal rate,
            @Nullable List<String> origins,
            @Nullable List<String> exceptOrigins,
            List<String> codes,
            @Nullable Integer priority,
            @Nullable String exclusiveGroup,
            @Nullable BigDecimal share,
            @Nullable BigDecimal fromMetal,
            @Nullable List<String> metalCodes) {

        Overlay {
            if (duty.group() != ChargeKind.Group.DUTY) {
                throw new IllegalArgumentException(law.id() + " is no duty");
            }
            codes = List.copyOf(codes);
        }

        /// Whether there is so little metal in the goods that it does not fall.
        boolean spares(TariffGoods goods) {
            BigDecimal least = fromMetal;
            BigDecimal metal = goods.metal();
            return least != null
                    && metal != null
                    && asksForMetal(goods.hs().digits())
                    && metal.compareTo(least) < 0;
        }

        /// Whether the metal in goods of this code decides.
        boolean asksForMetal(String digits) {
            if (fromMetal == null) return false;
            return metalCodes == null || metalCodes.stream().noneMatch(digits::startsWith);
        }

        boolean fallsOn(CountryCode origin) {
            String code = origin.value();
            return (origins == null || origins.contains(code))
                    && (exceptOrigins == null || !exceptOrigins.contains(code));
        }
    }

    /// The duties of an agreement, taken in place of the ordinary ones when the goods carry its
    /// proof.
    ///
    /// @param agreement its name, as requests write it
    /// @param proof what customs wants to see: `statement-on-origin`, `EUR.1`, `REX`,
    ///     `certificate`, or several with a bar between them
    /// @param lines duty by code as in the tariff itself
    /// @param otherwise the rate of codes that `lines` do not name; null when they pay the ordinary
    record Preference(
            Law law,
            String agreement,
            List<String> origins,
            String proof,
            List<Row> lines,
            @Nullable BigDecimal otherwise) {

        Preference {
            origins = List.copyOf(origins);
            lines = List.copyOf(lines);
        }
    }

    /// What a symbol beside a special duty means: goods of these origins with this proof pay it.
    ///
    /// @param symbol as the authority writes it: `KR`
    record Program(Law law, String symbol, String agreement, List<String> origins, String proof) {

        Program {
            origins = List.copyOf(origins);
        }
    }

    static boolean accepts(String proofs, String shown) {
        return List.of(proofs.split("\\|", -1)).contains(shown);
    }
}
