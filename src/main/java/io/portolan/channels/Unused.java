package io.portolan.channels;

import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Headings;
import io.portolan.channels.table.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Columns that hold something for which there is no place here: named once, behind the last row.
final class Unused {

    private static final int MOST = 30;
    private static final Set<String> ASIDE =
            Set.of(
                    "image position",
                    "variant inventory policy",
                    "continue selling when out of stock",
                    "variant fulfillment service",
                    "fulfillment service",
                    "variant requires shipping",
                    "requires shipping",
                    "variant taxable",
                    "charge tax",
                    "variant weight unit",
                    "weight unit for display",
                    "published scope",
                    "option1 linked to",
                    "option2 linked to",
                    "option3 linked to",
                    "is featured?",
                    "visibility in catalog",
                    "tax status",
                    "in stock?",
                    "backorders allowed?",
                    "sold individually?",
                    "allow customer reviews?",
                    "position");

    private final Headings headings;
    private final boolean[] unknown;
    private final boolean[] full;

    Unused(Headings headings, ColumnGuide guide) {
        this.headings = headings;
        this.unknown = new boolean[headings.names().size()];
        this.full = new boolean[unknown.length];
        for (int i = 0; i < unknown.length; i++) {
            String name = headings.names().get(i);
            String meaning = headings.meanings().get(i);
            boolean aside =
                    ASIDE.contains(Headings.normal(name))
                            || name.toLowerCase(Locale.ROOT).matches("attribute \\d+ .*");
            unknown[i] = !aside && !name.isEmpty() && guide.meaning(meaning).isEmpty();
        }
    }

    void see(CsvRow row) {
        for (int i = 0; i < full.length; i++) {
            if (unknown[i] && !full[i]) full[i] = !row.cell(i).isEmpty();
        }
    }

    void tell(Tally tally) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < full.length; i++) if (full[i]) names.add(headings.names().get(i));
        if (names.isEmpty()) return;
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        tally.warn(
                1,
                "",
                "",
                names.size() > MOST
                        ? Hint.of("unused.more", first, names.size() - MOST)
                        : Hint.of("unused", first));
    }
}
