package io.portolan.shipping.papers;

import io.portolan.platform.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that stands on a label and its customs declaration, ready to be drawn.
///
/// @param words in English, which every post reads
/// @param french in the language of the Universal Postal Union
/// @param local in the language of the country it goes to
/// @param faces the fonts, as a style sheet names them
/// @param number in groups, as it is printed under the bars
/// @param barcode the number as Code 128, a picture as a data address
/// @param qr the number as a square code, a picture as a data address
/// @param to the addressee, line by line
/// @param form `CN 22` or `CN 23`
public record LabelView(
        Words words,
        Words french,
        Words local,
        String faces,
        String service,
        String terms,
        String route,
        String number,
        String barcode,
        String qr,
        String reference,
        String weight,
        String date,
        List<Line> from,
        List<Line> to,
        String form,
        List<Declared> contents,
        String totalWeight,
        String totalValue) {

    /// One line of an address.
    ///
    /// @param dir `rtl` where it is written from the right
    public record Line(String text, String dir) {}

    /// Goods of one kind, as customs reads them.
    ///
    /// @param description in English
    /// @param local in the language of the country it goes to, empty where that is English
    public record Declared(
            String description,
            String local,
            String quantity,
            String weight,
            String value,
            String hs,
            String origin) {}

    public LabelView {
        from = List.copyOf(from);
        to = List.copyOf(to);
        contents = List.copyOf(contents);
    }

    /// A caption in English and in the language of the country it goes to.
    public String both(String key) {
        String second = second(key);
        return second.isEmpty() ? words.of(key) : words.of(key) + " · " + second;
    }

    /// A caption in the language of the country it goes to, empty where it is the English word.
    public String second(String key) {
        String there = local.of(key);
        return there.equals(words.of(key)) ? "" : there;
    }

    /// What the second page is, in French and in the language of the country it goes to.
    public String declaration() {
        String key = "label.declaration";
        return Stream.of(french.of(key), there(key))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /// A sentence in the language of the country it goes to, empty where that is English.
    public String there(String key) {
        return words.language().equals(local.language()) ? "" : local.of(key);
    }
}
