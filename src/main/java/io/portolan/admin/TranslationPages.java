package io.portolan.admin;

import io.portolan.catalog.translation.Figures;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Run;
import io.portolan.catalog.translation.Runs;
import io.portolan.catalog.translation.State;
import io.portolan.catalog.translation.Translations;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// How complete each language of the shop is, and the list of what is left.
@Controller
@StaffOnly("products.read")
class TranslationPages {

    static final String HOME = "/admin/translations";
    private static final int PAGE = 50;

    private final Translations translations;
    private final Runs runs;
    private final Desk desk;

    TranslationPages(Translations translations, Runs runs, Desk desk) {
        this.translations = translations;
        this.runs = runs;
        this.desk = desk;
    }

    /// What the address asks for.
    record Asked(Language language, Item.@Nullable Kind kind, @Nullable State state, String q) {

        String href(@Nullable State other, String after) {
            return UriComponentsBuilder.fromPath(HOME)
                    .queryParam("language", "{language}")
                    .queryParam("state", "{state}")
                    .queryParam("kind", "{kind}")
                    .queryParam("q", "{q}")
                    .queryParam("after", "{after}")
                    .encode()
                    .buildAndExpand(
                            language.tag(),
                            other == null ? "" : other.word(),
                            kind == null ? "" : kind.word(),
                            q,
                            after)
                    .toUriString();
        }
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "translations");
        Asked asked = new Asked(language(language, shell), Item.Kind.of(kind), State.of(state), q);
        List<Translations.Row> found =
                translations.rows(
                        asked.language(), new Translations.Wanted(asked.kind(), asked.state(), q));
        List<Translations.Row> rest = behind(found, after);
        List<Translations.Row> page = rest.subList(0, Math.min(PAGE, rest.size()));
        @Nullable String next =
                rest.size() > PAGE ? asked.href(asked.state(), page.getLast().item().path()) : null;
        return desk.page(
                "translations.jte",
                new TranslationsPage(
                        shell,
                        Display.languageName(translations.source()),
                        translations.figures().stream()
                                .map(each -> tongue(each, asked.language()))
                                .toList(),
                        chosen(shell, asked, found.size()),
                        page.stream().map(row -> row(shell, row)).toList(),
                        runs.last().map(run -> run(shell, run)).orElse(null),
                        next));
    }

    @PostMapping(HOME + "/run")
    @StaffOnly("translations.write")
    ResponseEntity<byte[]> run(
            @RequestParam(defaultValue = "") String language,
            Caller caller,
            HttpServletRequest request) {
        Language wanted = language(language, desk.shell(request, caller, "translations"));
        runs.begin(wanted, caller.id());
        return desk.to(HOME + "?language=" + wanted.tag() + "#run");
    }

    @PostMapping(HOME + "/run/{id}/stop")
    @StaffOnly("translations.write")
    ResponseEntity<byte[]> stop(@PathVariable UUID id) {
        runs.stop(id);
        return desk.to(HOME + "#run");
    }

    /// The language with this tag; without one the reader's own where it is a target, else the
    /// first.
    private Language language(String tag, Shell shell) {
        List<Language> languages = translations.languages();
        for (Language each : languages) if (each.tag().equals(tag)) return each;
        return languages.contains(shell.language()) ? shell.language() : languages.getFirst();
    }

    private static List<Translations.Row> behind(List<Translations.Row> rows, String after) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).item().path().equals(after)) return rows.subList(i + 1, rows.size());
        }
        return rows;
    }

    private static TranslationsPage.Tongue tongue(Figures figures, Language current) {
        return new TranslationsPage.Tongue(
                figures.language().tag(),
                Display.languageName(figures.language()),
                HOME + "?language=" + figures.language().tag(),
                figures.language().equals(current),
                figures.percent(),
                figures.of(State.REVIEWED),
                figures.of(State.MACHINE),
                figures.of(State.OUTDATED),
                figures.of(State.MISSING));
    }

    private TranslationsPage.Chosen chosen(Shell shell, Asked asked, int total) {
        List<OrdersPage.Tab> tabs = new ArrayList<>();
        tabs.add(tab(shell, asked, null));
        for (State state : State.values()) tabs.add(tab(shell, asked, state));
        List<OrderView.Choice> kinds = new ArrayList<>();
        kinds.add(new OrderView.Choice("", shell.t("tr.kind.all")));
        for (Item.Kind each : Item.Kind.values()) {
            kinds.add(new OrderView.Choice(each.word(), shell.t("tr.kind." + each.word())));
        }
        return new TranslationsPage.Chosen(
                asked.language().tag(),
                Display.languageName(asked.language()),
                tabs,
                kinds,
                asked.kind() == null ? "" : asked.kind().word(),
                asked.state() == null ? "" : asked.state().word(),
                asked.q(),
                total);
    }

    private OrdersPage.Tab tab(Shell shell, Asked asked, @Nullable State state) {
        int count =
                translations
                        .rows(
                                asked.language(),
                                new Translations.Wanted(asked.kind(), state, asked.q()))
                        .size();
        return new OrdersPage.Tab(
                shell.t(state == null ? "tr.state.all" : "tr.state." + state.word()),
                asked.href(state, ""),
                count,
                state == asked.state(),
                state == State.MISSING || state == State.OUTDATED);
    }

    private static TranslationsPage.Row row(Shell shell, Translations.Row row) {
        List<Status> left = new ArrayList<>();
        for (State state : List.of(State.MISSING, State.OUTDATED, State.MACHINE)) {
            int count = row.figures().of(state);
            if (count > 0) left.add(status(shell, state, count));
        }
        if (left.isEmpty()) left.add(Status.ok(shell.t("tr.state.reviewed")));
        return new TranslationsPage.Row(
                row.title(),
                row.item().code(),
                shell.t("tr.kind." + row.item().kind().word()),
                href(row.item(), row.figures().language()),
                row.figures().percent(),
                left);
    }

    static Status status(Shell shell, State state, int count) {
        String text = shell.t("tr.left." + state.word(), "count", count);
        return state(state, text);
    }

    static Status state(State state, String text) {
        return switch (state) {
            case MISSING -> Status.act(text);
            case OUTDATED -> Status.wait(text);
            case MACHINE -> Status.move(text);
            case REVIEWED -> Status.ok(text);
        };
    }

    static String href(Item item, Language language) {
        return UriComponentsBuilder.fromPath(HOME)
                .pathSegment("{language}", "{kind}", "{code}")
                .encode()
                .buildAndExpand(language.tag(), item.kind().word(), item.code())
                .toUriString();
    }

    private static TranslationsPage.Run run(Shell shell, Run run) {
        String text =
                shell.t(
                        "tr.run." + run.state(),
                        Map.of(
                                "language", Display.languageName(run.language()),
                                "filled", run.count().filled(),
                                "unknown", run.count().unknown()));
        if (run.count().astray() > 0) {
            text += " " + shell.t("tr.run.astray", "count", run.count().astray());
        }
        if (run.failed()) text += " " + shell.t("tr.run.why", "run", run.id().toString());
        boolean may = run.running() && shell.may("translations.write");
        return new TranslationsPage.Run(
                text,
                run.count().total(),
                run.count().seen(),
                run.running(),
                may ? HOME + "/run/" + run.id() + "/stop" : null);
    }
}
