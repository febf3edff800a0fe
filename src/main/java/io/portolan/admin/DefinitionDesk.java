package io.portolan.admin;

import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Translations;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Caller;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the editors of types and of size guides have in common: one language to write in, the
/// others in the translation desk, and who saved it last.
@Component
class DefinitionDesk {

    /// What was typed already, what is wrong with it, what is said above the form.
    record Wish(Map<String, String> typed, Map<String, String> problems, @Nullable String notice) {

        static Wish said(@Nullable String notice) {
            return new Wish(Map.of(), Map.of(), notice);
        }
    }

    private final Translations translations;
    private final AuditTrail audit;
    private final Clock clock;

    DefinitionDesk(Translations translations, AuditTrail audit, Clock clock) {
        this.translations = translations;
        this.audit = audit;
        this.clock = clock;
    }

    /// The language in which names are written here.
    Language source() {
        return translations.source();
    }

    /// The other languages, each with how much of the source is said in it; they lead to the
    /// translation desk.
    List<ProductEditPage.LanguageTab> languages(Item item, List<Map<Language, String>> texts) {
        List<ProductEditPage.LanguageTab> tabs = new ArrayList<>();
        for (Language language : translations.languages()) {
            tabs.add(
                    new ProductEditPage.LanguageTab(
                            language.tag(),
                            Display.languageName(language),
                            percent(texts, language),
                            false,
                            false,
                            TranslationPages.href(item, language)));
        }
        return tabs;
    }

    /// In how many of the shop's languages everything is said, `7 / 8`.
    String spoken(List<Map<Language, String>> texts) {
        List<Language> others = translations.languages();
        long whole = others.stream().filter(each -> percent(texts, each) == 100).count();
        return (whole + 1) + " / " + (others.size() + 1);
    }

    private int percent(List<Map<Language, String>> texts, Language language) {
        List<Map<Language, String>> said =
                texts.stream().filter(text -> text.containsKey(source())).toList();
        if (said.isEmpty()) return 100;
        long there = said.stream().filter(text -> text.containsKey(language)).count();
        return (int) (there * 100 / said.size());
    }

    /// Writes into the audit trail who changed it.
    void audit(String action, Item item, Caller caller) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        action,
                        item.kind().word(),
                        item.code(),
                        null,
                        clock.instant(),
                        Map.of()));
    }

    /// Who saved it meanwhile and when, and that nothing is lost.
    String meanwhile(Shell shell, Item item) {
        AuditFilter about = new AuditFilter(null, item.kind().word(), item.code());
        return audit.newest(about, 1).stream()
                .map(
                        last ->
                                shell.t(
                                        "define.stale",
                                        Map.of(
                                                "who", last.actor().name(),
                                                "when", shell.moment(last.at()))))
                .findFirst()
                .orElseGet(() -> shell.t("define.stale.unknown"));
    }
}
