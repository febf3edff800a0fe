package io.portolan.shipping.papers;

import java.util.List;

/// All that stands on a label and its customs declaration, ready to be drawn.
///
/// @param number in groups, as it is printed under the bars
/// @param barcode the number as Code 128, a picture as a data address
/// @param qr the number as a square code, a picture as a data address
/// @param to the addressee, line by line
/// @param form `CN 22` or `CN 23`
public record LabelView(
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
    public record Declared(
            String description,
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
}
