package io.portolan.admin;

import io.portolan.catalog.translation.Glossary;
import io.portolan.catalog.translation.Term;
import io.portolan.catalog.translation.Translations;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The words of the shop: how each is said in every language, and which are never translated.
@Controller
@StaffOnly("products.read")
class GlossaryPages {

    private static final String PATH = "/admin/glossary";
    private static final int LONGEST_WORD = 80;

    private final Glossary glossary;
    private final Translations translations;
    private final Desk desk;

    GlossaryPages(Glossary glossary, Translations translations, Desk desk) {
        this.glossary = glossary;
        this.translations = translations;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String edit,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "translations");
        @Nullable String notice =
                switch (said) {
                    case "saved" -> shell.t("glossary.saved");
                    case "gone" -> shell.t("glossary.gone");
                    default -> null;
                };
        return desk.page("glossary.jte", page(shell, form(edit), notice, null));
    }

    @PostMapping(PATH)
    @StaffOnly("translations.write")
    ResponseEntity<byte[]> save(
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "false") boolean kept,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "translations");
        Map<Language, String> targets = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        for (Language language : translations.languages()) {
            String word =
                    Objects.requireNonNullElse(request.getParameter("word." + language.tag()), "")
                            .strip();
            typed.put(language.tag(), word);
            if (!word.isEmpty()) targets.put(language, word);
        }
        GlossaryPage.Form form = new GlossaryPage.Form(term, kept, typed);
        @Nullable String problem = problem(shell, term, kept, targets);
        if (problem != null) {
            return desk.page(422, "glossary.jte", page(shell, form, null, problem));
        }
        glossary.save(term, kept, targets);
        return desk.to(PATH + "?said=saved");
    }

    @PostMapping(PATH + "/{id}/remove")
    @StaffOnly("translations.write")
    ResponseEntity<byte[]> remove(@PathVariable UUID id) {
        glossary.remove(id);
        return desk.to(PATH + "?said=gone");
    }

    private static @Nullable String problem(
            Shell shell, String term, boolean kept, Map<Language, String> targets) {
        if (term.isBlank() || term.strip().length() > Term.LONGEST) {
            return shell.t("glossary.noterm", "limit", Term.LONGEST);
        }
        if (targets.values().stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            return shell.t("glossary.long", "limit", LONGEST_WORD);
        }
        return !kept && targets.isEmpty() ? shell.t("glossary.noword") : null;
    }

    private GlossaryPage.Form form(String id) {
        for (Term term : glossary.all()) {
            if (!term.id().toString().equals(id)) continue;
            Map<String, String> words = new HashMap<>();
            term.targets().forEach((language, word) -> words.put(language.tag(), word));
            return new GlossaryPage.Form(term.term(), term.kept(), words);
        }
        return GlossaryPage.Form.EMPTY;
    }

    private GlossaryPage page(
            Shell shell,
            GlossaryPage.Form form,
            @Nullable String notice,
            @Nullable String problem) {
        List<Language> languages = translations.languages();
        return new GlossaryPage(
                shell,
                languages.stream()
                        .map(each -> new OrderView.Choice(each.tag(), Display.languageName(each)))
                        .toList(),
                glossary.all().stream().map(term -> row(term, languages)).toList(),
                form,
                shell.may("translations.write"),
                notice,
                problem);
    }

    private static GlossaryPage.Row row(Term term, List<Language> languages) {
        return new GlossaryPage.Row(
                term.id().toString(),
                term.term(),
                term.kept(),
                languages.stream()
                        .map(term::wanted)
                        .map(word -> word.isBlank() ? "—" : word)
                        .toList());
    }
}
