package io.portolan.storefront;

import io.portolan.kernel.Language;
import io.portolan.markets.legal.LegalIssue;
import io.portolan.markets.legal.LegalKind;
import io.portolan.markets.legal.LegalMarkup;
import io.portolan.markets.legal.LegalTexts;
import io.portolan.platform.text.Display;
import io.portolan.storefront.view.HelpPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The legal texts as the shop shows them: the words in force, or those an order was placed under.
@Component
class LegalPages {

    /// A text ready for its page.
    ///
    /// @param notes what to know before reading
    /// @param written its language when that is not the reader's; else null
    record Shown(
            String title, String html, List<String> notes, HelpPage.@Nullable Written written) {}

    private final LegalTexts texts;

    LegalPages(LegalTexts texts) {
        this.texts = texts;
    }

    /// Whether help pages of this word are legal texts.
    static boolean legal(String page) {
        return LegalKind.of(page) != null;
    }

    /// What is in force; null when nobody wrote this text here.
    @Nullable Shown inForce(String page, Front front) {
        LegalKind kind = LegalKind.of(page);
        if (kind == null) return null;
        LegalIssue issue = texts.inForce(front.market(), kind, front.language());
        if (issue == null) return null;
        LegalMarkup.Page drawn = LegalMarkup.drawn(issue.words(), front.prefix());
        List<String> notes = new ArrayList<>();
        Language written = issue.text().language();
        boolean other = !written.equals(front.language());
        if (other) {
            String name = Display.languageName(written);
            notes.add(front.t("help.fallback", Map.of("language", Front.apart(name))));
        }
        if (issue.text().sample()) notes.add(front.t("help.sample"));
        return new Shown(drawn.title(), drawn.html(), notes, other ? way(written) : null);
    }

    private static HelpPage.Written way(Language language) {
        return new HelpPage.Written(language.tag(), language.direction());
    }

    /// Those an order was placed under, word for word, one after the other to be opened.
    Shown agreed(Collection<UUID> ids, Front front) {
        StringBuilder html = new StringBuilder();
        for (LegalIssue issue : texts.issues(ids)) {
            LegalMarkup.Page drawn = LegalMarkup.drawn(issue.words(), front.prefix());
            Language written = issue.text().language();
            LocalDate since = LocalDate.ofInstant(issue.since(), front.market().zone());
            html.append("<details class=\"fold\"><summary><span lang=\"")
                    .append(written.tag())
                    .append("\">")
                    .append(LegalMarkup.escaped(drawn.title()))
                    .append("</span> · ")
                    .append(LegalMarkup.escaped(front.display().date(since)))
                    .append("</summary><div class=\"in\" lang=\"")
                    .append(written.tag())
                    .append("\" dir=\"")
                    .append(written.direction())
                    .append("\">")
                    .append(drawn.html())
                    .append("</div></details>\n");
        }
        boolean none = html.isEmpty();
        String note = front.t(none ? "help.agreed.none" : "help.agreed.note");
        return new Shown(front.t("help.agreed"), html.toString(), List.of(note), null);
    }
}
