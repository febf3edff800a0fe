package io.portolan.admin;

import io.portolan.catalog.Edited;
import io.portolan.catalog.Option;
import io.portolan.catalog.OptionChange;
import io.portolan.catalog.Product;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One option of a product in one language: its name, its values, their order and colours.
@Controller
class OptionValuePages {

    private final OptionDesk options;
    private final Markets markets;
    private final Desk desk;

    OptionValuePages(OptionDesk options, Markets markets, Desk desk) {
        this.options = options;
        this.markets = markets;
        this.desk = desk;
    }

    /// What somebody has before them.
    private record Open(Shell shell, Product product, Option option, Language language, int from) {

        String path() {
            String handle = Uris.part(product.handle());
            return "/admin/products/" + handle + "/options/" + Uris.part(option.code());
        }

        List<Option.Value> shown() {
            int first = first();
            int last = Math.min(first + Editing.ROWS, option.values().size());
            return option.values().subList(first, last);
        }

        int first() {
            int last = Math.max(0, option.values().size() - 1);
            return Math.clamp(from, 0, last) / Editing.ROWS * Editing.ROWS;
        }
    }

    @GetMapping("/admin/products/{handle}/options/{code}")
    @StaffOnly("products.read")
    ResponseEntity<byte[]> show(
            @PathVariable String handle,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "0") String from,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        Open open = open(shell, handle, code, lang, from);
        String notice = said.equals("saved") ? shell.t("options.said.saved") : null;
        return page(200, open, Map.of(), Map.of(), notice);
    }

    @PostMapping("/admin/products/{handle}/options/{code}")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> change(
            @PathVariable String handle,
            @PathVariable String code,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        Map<String, String> typed = ProductEditPages.typed(request);
        Open open =
                open(
                        shell,
                        handle,
                        code,
                        typed.getOrDefault("lang", ""),
                        typed.getOrDefault("from", ""));
        FieldReader fields = new FieldReader(typed);
        Option now = option(open, fields);
        if (!fields.problems().isEmpty()) return page(422, open, typed, fields.problems(), null);
        OptionChange change = OptionChange.replacing(open.product(), now);
        if (change.staying().isEmpty()) {
            return page(422, open, typed, Map.of("form", "options.last"), null);
        }
        if (!change.leaving().isEmpty() && !typed.containsKey("sure")) {
            return ask(open, typed, change);
        }
        int base = ProductEditPages.number(typed.getOrDefault("base", ""));
        Edited edited = options.make(change, base, List.of(), caller);
        if (edited instanceof Edited.Done) {
            return desk.to(
                    open.path()
                            + "?lang="
                            + open.language().tag()
                            + "&from="
                            + open.first()
                            + "&said=saved");
        }
        Open newer = open(shell, handle, code, open.language().tag(), String.valueOf(open.from()));
        return page(409, newer, typed, Map.of("form", "options.stale"), null);
    }

    private ResponseEntity<byte[]> ask(Open open, Map<String, String> typed, OptionChange change) {
        String title =
                open.shell()
                        .t(
                                "options.values.leave",
                                "name",
                                open.option().name(open.shell().language()));
        List<Map.Entry<String, String>> hidden = new ArrayList<>(typed.entrySet());
        return options.ask(open.shell(), change, title, open.path(), open.path(), hidden);
    }

    private static Option option(Open open, FieldReader fields) {
        Option before = open.option();
        Map<Language, String> names = new HashMap<>(before.names());
        String name = fields.text("name", names.getOrDefault(open.language(), ""));
        boolean source = open.language().equals(TextGaps.source(open.product()));
        if (name.isEmpty() && source) fields.problem("name", "edit.bad.name");
        if (name.isEmpty()) names.remove(open.language());
        else names.put(open.language(), name);
        List<Option.Value> values = new ArrayList<>();
        for (Option.Value value : before.values()) values.add(value(value, open, fields, source));
        String[] deed = fields.text("do", "save").split("\\.", 2);
        if (deed.length > 1) arrange(values, deed[0], deed[1]);
        values.addAll(ValueLines.read(fields, open.language(), values));
        return new Option(before.code(), names, values);
    }

    private static Option.Value value(
            Option.Value before, Open open, FieldReader fields, boolean source) {
        String field = "label." + before.code();
        if (!fields.has(field)) return before;
        Map<Language, String> labels = new HashMap<>(before.labels());
        String label = fields.text(field, "");
        if (label.isEmpty() && source) fields.problem(field, "edit.bad.name");
        if (label.isEmpty()) labels.remove(open.language());
        else labels.put(open.language(), label);
        String swatch = fields.text("swatch." + before.code(), before.swatch());
        if (!swatch.isEmpty() && !ValueLines.SWATCH.matcher(swatch).matches()) {
            fields.problem("swatch." + before.code(), "options.bad.swatch");
        }
        return new Option.Value(before.code(), labels, ValueLines.swatch(swatch));
    }

    private static void arrange(List<Option.Value> values, String deed, String code) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).code().equals(code)) continue;
            Option.Value value = values.remove(i);
            int by = deed.equals("up") ? -1 : 1;
            if (!deed.equals("drop")) values.add(Math.clamp(i + by, 0, values.size()), value);
            return;
        }
    }

    private Open open(Shell shell, String handle, String code, String lang, String from) {
        Product product = options.product(handle);
        Option option = OptionDesk.option(product, code);
        Language language =
                languages(product).stream()
                        .filter(each -> each.tag().equals(lang))
                        .findFirst()
                        .orElse(TextGaps.source(product));
        return new Open(shell, product, option, language, ProductEditPages.number(from));
    }

    private Set<Language> languages(Product product) {
        Set<Language> languages = new LinkedHashSet<>();
        languages.add(TextGaps.source(product));
        for (Market market : markets.all()) languages.addAll(market.languages());
        languages.addAll(product.texts().keySet());
        return languages;
    }

    private ResponseEntity<byte[]> page(
            int status,
            Open open,
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable String notice) {
        Shell shell = open.shell();
        Option option = open.option();
        Language source = TextGaps.source(open.product());
        boolean beside = !source.equals(open.language());
        return desk.page(
                status,
                "option.jte",
                new OptionPage(
                        Fields.of(shell, stood(open), typed, problems, shell.may("products.write")),
                        open.product().handle(),
                        open.product().text(shell.language()).title(),
                        option.code(),
                        open.product().version().number(),
                        open.language().tag(),
                        beside ? Display.languageName(source) : "",
                        option.name(source),
                        tabs(open, source),
                        rows(open, source),
                        window(open),
                        notice));
    }

    private static Map<String, String> stood(Open open) {
        Map<String, String> stood = new HashMap<>();
        stood.put("name", open.option().names().getOrDefault(open.language(), ""));
        for (Option.Value value : open.shown()) {
            String label = value.labels().getOrDefault(open.language(), "");
            stood.put("label." + value.code(), label);
            stood.put("swatch." + value.code(), value.swatch() == null ? "" : value.swatch());
        }
        return stood;
    }

    private List<ProductEditPage.LanguageTab> tabs(Open open, Language source) {
        List<ProductEditPage.LanguageTab> tabs = new ArrayList<>();
        for (Language language : languages(open.product())) {
            tabs.add(
                    new ProductEditPage.LanguageTab(
                            language.tag(),
                            Display.languageName(language),
                            percent(open.option(), language),
                            language.equals(open.language()),
                            language.equals(source),
                            open.path() + "?lang=" + language.tag()));
        }
        return tabs;
    }

    private static int percent(Option option, Language language) {
        long said = option.values().stream().filter(v -> v.labels().containsKey(language)).count();
        long all = option.values().size() + 1L;
        return (int) ((said + (option.names().containsKey(language) ? 1 : 0)) * 100 / all);
    }

    private static List<OptionPage.Row> rows(Open open, Language source) {
        List<OptionPage.Row> rows = new ArrayList<>();
        int at = open.first();
        for (Option.Value value : open.shown()) {
            boolean last = at == open.option().values().size() - 1;
            rows.add(new OptionPage.Row(value.code(), value.label(source), at == 0, last));
            at++;
        }
        return rows;
    }

    private static OptionPage.Window window(Open open) {
        int first = open.first();
        int next = first + open.shown().size();
        String path = open.path() + "?lang=" + open.language().tag() + "&from=";
        return new OptionPage.Window(
                Math.min(first + 1, next),
                next,
                open.option().values().size(),
                first == 0 ? null : path + (first - Editing.ROWS),
                next >= open.option().values().size() ? null : path + next);
    }
}
