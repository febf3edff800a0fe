package io.portolan.admin;

import io.portolan.catalog.Combinations;
import io.portolan.catalog.Edited;
import io.portolan.catalog.OptionChange;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Sku;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.pricing.PriceDraft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The variants of a product: making the missing ones after a look, adding one, letting some go and
/// bringing them back.
@Controller
@StaffOnly("products.write")
class VariantPages {

    private static final int SHOWN = 100;

    private final OptionDesk options;
    private final OptionViews views;
    private final NewVariants made;
    private final Desk desk;

    VariantPages(OptionDesk options, OptionViews views, NewVariants made, Desk desk) {
        this.options = options;
        this.views = views;
        this.made = made;
        this.desk = desk;
    }

    @PostMapping("/admin/products/{handle}/variants")
    ResponseEntity<byte[]> change(
            @PathVariable String handle,
            @RequestParam(name = "do", defaultValue = "") String deed,
            @RequestParam(name = "v", defaultValue = "") List<String> chosen,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        Map<String, String> typed = ProductEditPages.typed(request);
        Product product = options.product(handle);
        List<Sku> skus =
                product.variants().stream()
                        .map(Variant::sku)
                        .filter(sku -> chosen.contains(sku.value()))
                        .toList();
        return switch (deed) {
            case "leave" -> leave(shell, product, typed, skus, caller);
            case "back" -> back(shell, product, typed, skus, caller);
            case "one" -> make(shell, product, typed, made.one(product, typed), true, caller);
            default ->
                    make(
                            shell,
                            product,
                            typed,
                            made.missing(product, typed),
                            deed.equals("make"),
                            caller);
        };
    }

    private ResponseEntity<byte[]> make(
            Shell shell,
            Product product,
            Map<String, String> typed,
            NewVariants.Read read,
            boolean make,
            Caller caller) {
        if (!read.problems().isEmpty()) {
            return again(422, shell, product, typed, read.problems(), List.of());
        }
        if (!make) return again(200, shell, product, typed, Map.of(), read.variants());
        OptionChange change = OptionChange.growing(product, read.variants());
        return done(shell, product, typed, change, read.prices(), "made", caller);
    }

    private ResponseEntity<byte[]> leave(
            Shell shell,
            Product product,
            Map<String, String> typed,
            List<Sku> skus,
            Caller caller) {
        OptionChange change = OptionChange.leaving(product, skus);
        if (change.leaving().isEmpty()) {
            return again(422, shell, product, typed, Map.of("form", "options.none"), List.of());
        }
        if (change.staying().isEmpty()) {
            return again(422, shell, product, typed, Map.of("form", "options.last"), List.of());
        }
        if (!typed.containsKey("sure")) {
            String path = "/admin/products/" + Uris.part(product.handle());
            List<Map.Entry<String, String>> hidden = new ArrayList<>();
            hidden.add(Map.entry("do", "leave"));
            hidden.add(Map.entry("base", typed.getOrDefault("base", "")));
            skus.forEach(sku -> hidden.add(Map.entry("v", sku.value())));
            return options.ask(
                    shell,
                    change,
                    shell.t("options.leave.title"),
                    path + "/options",
                    path + "/variants",
                    hidden);
        }
        return done(shell, product, typed, change, List.of(), "left", caller);
    }

    private ResponseEntity<byte[]> back(
            Shell shell,
            Product product,
            Map<String, String> typed,
            List<Sku> skus,
            Caller caller) {
        OptionChange change = OptionChange.back(product, skus);
        if (change.staying().size() == product.current().size()) {
            return again(422, shell, product, typed, Map.of("form", "options.noback"), List.of());
        }
        return done(shell, product, typed, change, List.of(), "back", caller);
    }

    private ResponseEntity<byte[]> done(
            Shell shell,
            Product product,
            Map<String, String> typed,
            OptionChange change,
            List<PriceDraft> prices,
            String said,
            Caller caller) {
        int base = ProductEditPages.number(typed.getOrDefault("base", ""));
        Edited edited = options.make(change, base, prices, caller);
        return switch (edited) {
            case Edited.Done done ->
                    desk.to(
                            "/admin/products/"
                                    + Uris.part(product.handle())
                                    + "/options?said="
                                    + said
                                    + "#variants");
            case Edited.Stale stale ->
                    again(
                            409,
                            shell,
                            options.product(product.handle()),
                            typed,
                            Map.of("form", "options.stale"),
                            List.of());
            case Edited.Refused refused ->
                    again(
                            422,
                            shell,
                            product,
                            typed,
                            Map.of("pattern", "new.bad.sku-taken"),
                            List.of());
        };
    }

    private ResponseEntity<byte[]> again(
            int status,
            Shell shell,
            Product product,
            Map<String, String> typed,
            Map<String, String> problems,
            List<Variant> fresh) {
        OptionViews.Wish wish =
                new OptionViews.Wish(
                        typed,
                        problems,
                        fresh.stream()
                                .limit(SHOWN)
                                .map(
                                        v ->
                                                new OptionsPage.Made(
                                                        v.sku().value(),
                                                        product.label(v, shell.language())))
                                .toList(),
                        fresh.size(),
                        null);
        int from = ProductEditPages.number(typed.getOrDefault("from", ""));
        return desk.page(status, "options.jte", views.page(shell, product, from, wish));
    }

    static int room(Product product) {
        return Combinations.MOST_VARIANTS - product.variants().size();
    }
}
