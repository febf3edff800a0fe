package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table that helps to choose a size: names of sizes as each part of the world writes them beside
/// measures of the body or the thing. Measures are kept in millimetres and shown in centimetres or
/// inches.
///
/// @param columns from the first to the last
/// @param rows each with one cell for each column
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SizeGuide(
        String code,
        Map<Language, String> names,
        Map<Language, String> notes,
        List<Column> columns,
        List<List<String>> rows) {

    private static final Pattern MEASURE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([0-9]{1,4}(?:[.,][0-9]{1,2})?)(?:\\s*[-–—]\\s*([0-9]{1,4}(?:[.,][0-9]{1,2})?))?");
    private static final int LONGEST_MM = 99_999;
    private static final String LETTERS = "INT";
    private static final BigDecimal MM_PER_CM = BigDecimal.TEN;
    private static final BigDecimal MM_PER_INCH = new BigDecimal("25.4");

    /// The unit measures are shown in.
    public enum Unit {
        CM(MM_PER_CM),
        INCH(MM_PER_INCH);

        private final BigDecimal millimetres;

        Unit(BigDecimal millimetres) {
            this.millimetres = millimetres;
        }
    }

    /// What stands in one column: a size as a part of the world writes it, or a measure.
    ///
    /// @param system where sizes are written so: `EU`, `UK`, `US`, `JP`, `INT`; null for a measure
    public record Column(Map<Language, String> names, @Nullable String system) {

        public Column {
            names = ByLanguage.sorted(names);
        }

        public boolean measure() {
            return system == null;
        }

        public String name(Language language) {
            return ByLanguage.pick(names, language, system == null ? "" : system);
        }
    }

    public SizeGuide {
        Handles.check(code);
        names = ByLanguage.sorted(names);
        notes = ByLanguage.sorted(notes);
        columns = columns == null ? List.of() : List.copyOf(columns);
        rows = rows == null ? List.of() : rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) check(code, columns, row);
    }

    public String name(Language language) {
        return ByLanguage.pick(names, language, code);
    }

    public String note(Language language) {
        return ByLanguage.pick(notes, language, "");
    }

    /// The columns as a country reads them: letters first, then its own sizes, then those of other
    /// parts of the world, measures last.
    ///
    /// @param own how the country writes sizes: `EU`, `UK`, `US`, `JP`
    public List<Integer> order(String own) {
        return IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparingInt(at -> rank(columns.get(at).system(), own)))
                .toList();
    }

    private static int rank(@Nullable String system, String own) {
        if (LETTERS.equals(system)) return 0;
        if (own.equals(system)) return 1;
        return system == null ? 3 : 2;
    }

    /// A cell as it is shown: `860-900` of a measure is `86 – 90` in centimetres. Half inches and
    /// half centimetres are kept, the rest is rounded to the nearest.
    public static String shown(String cell, Column column, Unit unit) {
        Matcher measure = MEASURE.matcher(cell);
        if (!column.measure() || !measure.matches()) return cell;
        String from = in(unit, measure.group(1));
        return measure.group(2) == null ? from : from + " – " + in(unit, measure.group(2));
    }

    /// A measure as somebody writes it, as a cell keeps it: `86 – 90,5` in centimetres becomes
    /// `860-905`. Rounded to the nearest millimetre. Null when it is no measure or does not grow.
    public static @Nullable String measured(String written, Unit unit) {
        Matcher measure = WRITTEN.matcher(written.strip());
        if (!measure.matches()) return null;
        int from = millimetres(measure.group(1), unit);
        int to = measure.group(2) == null ? from : millimetres(measure.group(2), unit);
        if (Math.max(from, to) > LONGEST_MM) return null;
        if (measure.group(2) == null) return String.valueOf(from);
        return from < to ? from + "-" + to : null;
    }

    private static int millimetres(String written, Unit unit) {
        return new BigDecimal(written.replace(',', '.'))
                .multiply(unit.millimetres)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /// A cell as one changes it: to the hundredth, so that `measured` reads the same again.
    public static String written(String cell, Column column, Unit unit) {
        Matcher measure = MEASURE.matcher(cell);
        if (!column.measure() || !measure.matches()) return cell;
        String from = hundredths(unit, measure.group(1));
        return measure.group(2) == null ? from : from + " – " + hundredths(unit, measure.group(2));
    }

    private static String hundredths(Unit unit, String millimetres) {
        BigDecimal exact =
                new BigDecimal(millimetres).divide(unit.millimetres, 2, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String in(Unit unit, String millimetres) {
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal halves =
                new BigDecimal(millimetres)
                        .multiply(two)
                        .divide(unit.millimetres, 0, RoundingMode.HALF_UP);
        return halves.divide(two).toPlainString();
    }

    private static void check(String code, List<Column> columns, List<String> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    code + ": a row has " + row.size() + " cells for " + columns.size());
        }
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (columns.get(i).measure() && !cell.isEmpty() && !MEASURE.matcher(cell).matches()) {
                throw new IllegalArgumentException(
                        code + ": a measure is written in millimetres, this is not: " + cell);
            }
        }
    }
}
