package io.portolan.engagement;

import io.portolan.engagement.MailView.BillView;
import io.portolan.engagement.MailView.Fact;
import io.portolan.engagement.MailView.Item;
import java.util.List;

/// The mail for those who read without markup.
final class PlainText {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(MailView mail) {
        PlainText plain = new PlainText();
        plain.line(mail.shop()).line("").line(mail.headline()).line("");
        for (String paragraph : mail.paragraphs()) plain.line(paragraph).line("");
        if (mail.code() != null) plain.line(mail.code()).line("");
        plain.facts(mail.facts());
        if (mail.button() != null) {
            plain.line(mail.button().text() + ":").line(mail.button().url()).line("");
        }
        if (mail.bill() != null) plain.bill(mail.bill());
        if (mail.paper() != null) {
            plain.line(mail.paper().text() + ":").line(mail.paper().url()).line("");
        }
        plain.line("--");
        for (String line : mail.foot()) plain.line(line);
        return plain.text.toString();
    }

    private void bill(BillView bill) {
        line(bill.title());
        for (Item item : bill.items()) {
            String detail = item.detail().isEmpty() ? "" : " (" + item.detail() + ")";
            line("- " + item.title() + detail + ": " + item.price());
        }
        line("");
        for (Fact sum : bill.sums()) line(sum.name() + ": " + sum.value());
        line(bill.total().name() + ": " + bill.total().value()).line("");
        if (!bill.inside().parts().isEmpty()) {
            line(bill.inside().title());
            facts(bill.inside().parts());
        }
        MailView.Due due = bill.due();
        if (due == null) return;
        line(due.total().name() + ": " + due.total().value());
        facts(due.parts());
        line(due.note()).line("");
    }

    private void facts(List<Fact> facts) {
        for (Fact fact : facts) line(fact.name() + ": " + fact.value());
        if (!facts.isEmpty()) line("");
    }

    private PlainText line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
