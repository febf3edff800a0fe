package io.portolan.admin;

import io.portolan.admin.TranslationFields.Sent;
import io.portolan.catalog.translation.Edit;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Line;
import io.portolan.catalog.translation.Machines;
import io.portolan.catalog.translation.Scribe;
import io.portolan.catalog.translation.State;
import io.portolan.catalog.translation.Taken;
import io.portolan.catalog.translation.Translations;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One item, source beside translation.
@Controller
@StaffOnly("products.read")
class TranslationItemPages {

    private static final String PATH = TranslationPages.HOME + "/{language}/{kind}/{code}";

    private final Translations translations;
    private final Scribe scribe;
    private final Machines machines;
    private final TranslationAddresses addresses;
    private final TranslationFields fields;
    private final Desk desk;

    TranslationItemPages(
            Translations translations,
            Scribe scribe,
            Machines machines,
            TranslationAddresses addresses,
            TranslationFields fields,
            Desk desk) {
        this.translations = translations;
        this.scribe = scribe;
        this.machines = machines;
        this.addresses = addresses;
        this.fields = fields;
        this.desk = desk;
    }

    /// What became of a wish for another address.
    private record Wish(String said, String wanted) {
        static final Wish NONE = new Wish("", "");
    }

    /// What the address names.
    private record At(Shell shell, Item item, Language language, boolean may) {}

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @PathVariable String language,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int saved,
            @RequestParam(name = "address", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String wanted,
            Caller caller,
            HttpServletRequest request) {
        At at = at(language, kind, code, caller, request);
        @Nullable String notice = saved > 0 ? at.shell().t("tr.saved", "count", saved) : null;
        if (said.equals("saved")) notice = at.shell().t("tr.address.saved");
        return desk.page("translation.jte", page(at, Sent.NOTHING, notice, new Wish(said, wanted)));
    }

    @PostMapping(PATH)
    @StaffOnly("translations.write")
    ResponseEntity<byte[]> send(
            @PathVariable String language,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(name = "do", defaultValue = "save") String what,
            Caller caller,
            HttpServletRequest request) {
        At at = at(language, kind, code, caller, request);
        if (what.startsWith("ask")) return suggest(at, what, request);
        Map<String, Edit> edits = edits(at, request, what.equals("confirm"));
        Taken taken = scribe.write(at.item(), at.language(), edits, caller.id());
        if (taken.problems().isEmpty()) {
            Item next = what.equals("next") ? next(at) : null;
            String to = TranslationPages.href(next == null ? at.item() : next, at.language());
            return desk.to(next == null ? to + "?saved=" + taken.written() : to);
        }
        Map<String, String> typed = new HashMap<>();
        taken.problems().keySet().forEach(key -> typed.put(key, sent(request, "t." + key)));
        edits.forEach(
                (key, edit) -> {
                    if (taken.problems().containsKey("title")) typed.put(key, edit.text());
                });
        Sent sent = new Sent(typed, said(at, request), taken.problems());
        return desk.page(422, "translation.jte", page(at, sent, notice(at, taken)));
    }

    private static @Nullable String notice(At at, Taken taken) {
        return taken.written() == 0 ? null : at.shell().t("tr.saved", "count", taken.written());
    }

    /// Puts what a machine says into the fields; nothing is written before it was read.
    private ResponseEntity<byte[]> suggest(At at, String what, HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        Map<String, String> said = new HashMap<>(said(at, request));
        int unknown = 0;
        for (Line line : lines(at)) {
            String key = line.phrase().key();
            typed.put(key, sent(request, "t." + key));
            boolean wanted =
                    what.equals("ask:" + key) || (what.equals("ask") && typed.get(key).isBlank());
            if (!wanted || line.source().isBlank()) continue;
            String answer = machines.suggest(line, at.language()).orElse("");
            if (answer.isEmpty()) unknown++;
            else said.put(key, answer);
            if (!answer.isEmpty()) typed.put(key, answer);
        }
        String notice =
                unknown == 0
                        ? at.shell().t("tr.asked")
                        : at.shell().t("tr.asked.unknown", "count", unknown);
        return desk.page("translation.jte", page(at, new Sent(typed, said, Map.of()), notice));
    }

    /// Texts that differ from what is there, and those that were read and confirmed.
    private Map<String, Edit> edits(At at, HttpServletRequest request, boolean confirmAll) {
        Map<String, Edit> edits = new LinkedHashMap<>();
        for (Line line : lines(at)) {
            String key = line.phrase().key();
            @Nullable String text = request.getParameter("t." + key);
            if (text == null) continue;
            String said = sent(request, "m." + key);
            boolean machine = !said.isBlank() && plain(said).equals(plain(text));
            Edit edit = new Edit(text, request.getParameter("w." + key), machine);
            boolean confirmed =
                    (confirmAll || request.getParameter("c." + key) != null)
                            && (line.state() == State.MACHINE || line.state() == State.OUTDATED);
            if (!plain(line.target()).equals(plain(text)) || confirmed) edits.put(key, edit);
        }
        return edits;
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private Map<String, String> said(At at, HttpServletRequest request) {
        Map<String, String> said = new HashMap<>();
        for (Line line : lines(at)) {
            String own = sent(request, "m." + line.phrase().key());
            if (!own.isBlank()) said.put(line.phrase().key(), own);
        }
        return said;
    }

    private static String sent(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private @Nullable Item next(At at) {
        boolean behind = false;
        for (Translations.Row row :
                translations.rows(at.language(), new Translations.Wanted(null, null, ""))) {
            boolean left = row.figures().of(State.REVIEWED) < row.figures().all();
            if (behind && left) return row.item();
            if (row.item().equals(at.item())) behind = true;
        }
        return null;
    }

    private At at(
            String language, String kind, String code, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "translations");
        Item.Kind known = Item.Kind.of(kind);
        Language wanted =
                translations.languages().stream()
                        .filter(each -> each.tag().equals(language))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("This language"));
        if (known == null) throw Refusal.notFound("This text");
        return new At(shell, new Item(known, code), wanted, shell.may("translations.write"));
    }

    private List<Line> lines(At at) {
        List<Line> lines = translations.lines(at.item(), at.language());
        if (lines == null) throw Refusal.notFound("This text");
        return lines;
    }

    private TranslationPage page(At at, Sent sent, @Nullable String notice) {
        return page(at, sent, notice, Wish.NONE);
    }

    private TranslationPage page(At at, Sent sent, @Nullable String notice, Wish asked) {
        Shell shell = at.shell();
        List<Line> lines = lines(at);
        String title = Objects.requireNonNullElse(translations.title(at.item()), "");
        List<OrderView.Choice> languages =
                translations.languages().stream()
                        .map(
                                each ->
                                        new OrderView.Choice(
                                                TranslationPages.href(at.item(), each),
                                                Display.languageName(each)))
                        .toList();
        TranslationPage.Head head =
                new TranslationPage.Head(
                        title,
                        shell.t("tr.kind." + at.item().kind().word()),
                        tongue(translations.source()),
                        tongue(at.language()),
                        TranslationPages.href(at.item(), at.language()),
                        addresses.shown(at.item(), at.language()),
                        addresses.of(shell, at.item(), at.language(), asked.said(), asked.wanted()),
                        languages);
        return new TranslationPage(
                shell,
                head,
                fields.groups(shell, at.item(), at.language(), lines, sent),
                at.may(),
                notice,
                sent.problems().isEmpty()
                        ? null
                        : shell.t("tr.problems", "count", sent.problems().size()));
    }

    private static TranslationPage.Tongue tongue(Language language) {
        return new TranslationPage.Tongue(
                language.tag(), Display.languageName(language), language.direction());
    }
}
