package io.portolan.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a mail says, ready to be drawn: in HTML by `email/letter.jte`, as text by [PlainText].
///
/// @param lang language tag
/// @param dir `ltr` or `rtl`
/// @param headline the promise in one line
/// @param facts what to know: days, number, carrier
/// @param code digits to type, null for most mails
/// @param button what can be done, null when nothing
/// @param paper a link to the bill on paper, null when the mail is not about money
/// @param bill null when the mail is not about money
/// @param foot who wrote it and why
public record MailView(
        String lang,
        String dir,
        String shop,
        String title,
        String headline,
        List<String> paragraphs,
        List<Fact> facts,
        @Nullable String code,
        @Nullable Button button,
        @Nullable Button paper,
        @Nullable BillView bill,
        List<String> foot) {

    /// A name and its value.
    public record Fact(String name, String value) {}

    /// A link and its words.
    public record Button(String text, String url) {}

    /// What was bought and what it costs.
    ///
    /// @param due null when nothing is paid at the door
    /// @param inside what the total contains, empty where the sums say it already
    public record BillView(
            String title,
            List<Item> items,
            List<Fact> sums,
            Fact total,
            Inside inside,
            @Nullable Due due) {}

    /// What the carrier takes at the door, no part of the total.
    public record Due(Fact total, List<Fact> parts, String note) {}

    /// Goods of one kind.
    public record Item(String title, String detail, String price) {}

    /// The parts of a total that is shown with tax.
    public record Inside(String title, List<Fact> parts) {}

    public MailView {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        foot = List.copyOf(foot);
    }
}
