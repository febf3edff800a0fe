package io.portolan.admin;

import io.portolan.catalog.Combinations;
import io.portolan.catalog.Edited;
import io.portolan.catalog.Option;
import io.portolan.catalog.OptionChange;
import io.portolan.catalog.Product;
import io.portolan.kernel.Language;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What can be chosen of a product: adding, ordering and dropping options.
@Controller
class OptionPages {

    private final OptionDesk options;
    private final OptionViews views;
    private final Desk desk;

    OptionPages(OptionDesk options, OptionViews views, Desk desk) {
        this.options = options;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/admin/products/{handle}/options")
    @StaffOnly("products.read")
    ResponseEntity<byte[]> show(
            @PathVariable String handle,
            @RequestParam(defaultValue = "0") String from,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        boolean known = Shell.words(shell.language()).has("options.said." + said);
        OptionViews.Wish wish =
                known
                        ? OptionViews.Wish.said(shell.t("options.said." + said))
                        : OptionViews.Wish.NONE;
        int first = ProductEditPages.number(from);
        return desk.page("options.jte", views.page(shell, options.product(handle), first, wish));
    }

    @PostMapping("/admin/products/{handle}/options")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> change(
            @PathVariable String handle, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        Map<String, String> typed = ProductEditPages.typed(request);
        Product product = options.product(handle);
        String[] deed = typed.getOrDefault("do", "").split("\\.", 2);
        String code = deed.length > 1 ? deed[1] : "";
        return switch (deed[0]) {
            case "up" -> move(shell, product, typed, code, -1, caller);
            case "down" -> move(shell, product, typed, code, 1, caller);
            case "drop" -> drop(shell, product, typed, code, caller);
            default -> add(shell, product, typed, caller);
        };
    }

    private ResponseEntity<byte[]> move(
            Shell shell,
            Product product,
            Map<String, String> typed,
            String code,
            int by,
            Caller caller) {
        Option option = OptionDesk.option(product, code);
        OptionChange change = OptionChange.moving(product, option.code(), by);
        return done(shell, product, typed, change, "moved", caller);
    }

    private ResponseEntity<byte[]> drop(
            Shell shell, Product product, Map<String, String> typed, String code, Caller caller) {
        Option option = OptionDesk.option(product, code);
        OptionChange change = OptionChange.dropping(product, option.code());
        if (!change.leaving().isEmpty() && !typed.containsKey("sure")) {
            String title = shell.t("options.drop.title", "name", option.name(shell.language()));
            String path = "/admin/products/" + Uris.part(product.handle()) + "/options";
            return options.ask(
                    shell,
                    change,
                    title,
                    path,
                    path,
                    List.of(
                            Map.entry("do", "drop." + code),
                            Map.entry("base", typed.getOrDefault("base", ""))));
        }
        return done(shell, product, typed, change, "dropped", caller);
    }

    private ResponseEntity<byte[]> add(
            Shell shell, Product product, Map<String, String> typed, Caller caller) {
        Language language = TextGaps.source(product);
        FieldReader fields = new FieldReader(typed);
        String name = fields.text("name", "");
        if (name.isEmpty()) fields.problem("name", "edit.bad.name");
        if (product.options().size() >= Combinations.MOST_OPTIONS) {
            fields.problem("name", "options.bad.many");
        }
        List<Option.Value> values = ValueLines.read(fields, language, List.of());
        if (values.isEmpty()) fields.problem("values", "options.bad.values");
        if (values.size() > Combinations.MOST_VARIANTS) {
            fields.problem("values", "options.bad.toomany");
        }
        if (!fields.problems().isEmpty()) {
            return again(422, shell, product, typed, fields.problems());
        }
        String code = ValueLines.code(name, language, "option", o -> product.option(o) != null);
        Option fresh = new Option(code, Map.of(language, name), values);
        OptionChange change = OptionChange.adding(product, fresh, values.getFirst().code());
        return done(shell, product, typed, change, "added", caller);
    }

    private ResponseEntity<byte[]> done(
            Shell shell,
            Product product,
            Map<String, String> typed,
            OptionChange change,
            String said,
            Caller caller) {
        int base = ProductEditPages.number(typed.getOrDefault("base", ""));
        Edited edited = options.make(change, base, List.of(), caller);
        if (edited instanceof Edited.Done) {
            return desk.to(
                    "/admin/products/" + Uris.part(product.handle()) + "/options?said=" + said);
        }
        Map<String, String> why = Map.of("form", "options.stale");
        return again(409, shell, options.product(product.handle()), typed, why);
    }

    private ResponseEntity<byte[]> again(
            int status,
            Shell shell,
            Product product,
            Map<String, String> typed,
            Map<String, String> problems) {
        OptionViews.Wish wish = new OptionViews.Wish(typed, problems, List.of(), 0, null);
        return desk.page(status, "options.jte", views.page(shell, product, 0, wish));
    }
}
