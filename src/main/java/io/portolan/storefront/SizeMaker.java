package io.portolan.storefront;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import io.portolan.catalog.SizeGuide;
import io.portolan.storefront.view.ProductPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A product's sizes as the visitor's country reads them.
final class SizeMaker {

    private static final String LETTERS = "INT";

    private final Front front;
    private final SizeGuide guide;
    private final String own;

    /// @param own how the country writes sizes: `EU`, `UK`, `US`, `JP`
    SizeMaker(Front front, SizeGuide guide, String own) {
        this.front = front;
        this.guide = guide;
        this.own = own;
    }

    /// The table: letters and the country's own sizes first, measures in both units.
    ProductPage.Sizes table() {
        List<Integer> order = guide.order(own);
        return new ProductPage.Sizes(
                guide.name(front.language()),
                inches(),
                order.stream().map(this::head).toList(),
                guide.rows().stream().map(row -> row(row, order)).toList(),
                guide.note(front.language()));
    }

    private String head(int at) {
        return guide.columns().get(at).name(front.language());
    }

    private List<ProductPage.Cell> row(List<String> row, List<Integer> order) {
        List<ProductPage.Cell> cells = new ArrayList<>();
        for (int at : order) {
            SizeGuide.Column column = guide.columns().get(at);
            String cm = SizeGuide.shown(row.get(at), column, SizeGuide.Unit.CM);
            cells.add(
                    new ProductPage.Cell(
                            cm,
                            column.measure()
                                    ? SizeGuide.shown(row.get(at), column, SizeGuide.Unit.INCH)
                                    : null));
        }
        return cells;
    }

    // Which units a country measures in is CLDR's knowledge.
    private boolean inches() {
        ULocale place = new ULocale("und_" + front.market().country().value());
        return LocaleData.getMeasurementSystem(place).equals(LocaleData.MeasurementSystem.US);
    }

    /// A size to choose, with what the country calls it where that is something else:
    /// `36–40 · US 5.5–8.5`. As it is when the table does not have it.
    String label(String label) {
        for (int at : columns()) {
            String system = guide.columns().get(at).system();
            if (system == null) continue;
            for (List<String> row : guide.rows()) {
                if (!plain(row.get(at)).equals(plain(label))) continue;
                return own.equals(system) ? label : with(label, row);
            }
        }
        return label;
    }

    // Letters mean the international sizes first: a Japanese M is another row's.
    private List<Integer> columns() {
        return IntStream.range(0, guide.columns().size())
                .boxed()
                .sorted(
                        Comparator.comparing(
                                at -> !LETTERS.equals(guide.columns().get(at).system())))
                .toList();
    }

    private String with(String label, List<String> row) {
        for (int at = 0; at < row.size(); at++) {
            String cell = row.get(at);
            if (!own.equals(guide.columns().get(at).system()) || cell.isEmpty()) continue;
            return plain(cell).equals(plain(label)) ? label : label + " · " + own + " " + cell;
        }
        return label;
    }

    private static String plain(String size) {
        return size.replace('–', '-').replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
