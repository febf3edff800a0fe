package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Edited;
import io.portolan.catalog.Product;
import io.portolan.catalog.SaveNote;
import io.portolan.kernel.Currency;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Makes a product out of the least that must be said, or after another one; the editor does the
/// rest.
@Controller
@StaffOnly("products.write")
class NewProductPages {

    private final Catalog catalog;
    private final Markets markets;
    private final Prices prices;
    private final ProductSaver saver;
    private final Desk desk;

    NewProductPages(
            Catalog catalog, Markets markets, Prices prices, ProductSaver saver, Desk desk) {
        this.catalog = catalog;
        this.markets = markets;
        this.prices = prices;
        this.saver = saver;
        this.desk = desk;
    }

    @GetMapping("/admin/products/new")
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "") String from,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        Product model = catalog.snapshot().product(from);
        return page(200, shell, model, Map.of(), Map.of());
    }

    @PostMapping("/admin/products/new")
    ResponseEntity<byte[]> make(Caller caller, HttpServletRequest request) {
        Map<String, String> typed = ProductEditPages.typed(request);
        Shell shell = desk.shell(request, caller, "products");
        CatalogSnapshot snapshot = catalog.snapshot();
        Product model = snapshot.product(typed.getOrDefault("from", ""));
        NewProduct.Read read = new NewProduct(typed, snapshot, prices, markets).read(model);
        if (read.draft() == null) return page(422, shell, model, typed, read.problems());
        Edited edited =
                saver.write(
                        read.draft(),
                        0,
                        read.prices(),
                        new SaveNote(SaveNote.Why.EDITOR, caller.id()));
        if (edited instanceof Edited.Done) {
            saver.note("product.create", read.draft().handle(), 1, read.prices().size(), caller);
            return desk.to("/admin/products/" + Uris.part(read.draft().handle()) + "?said=created");
        }
        return page(409, shell, model, typed, Map.of("handle", "new.bad.taken"));
    }

    private ResponseEntity<byte[]> page(
            int status,
            Shell shell,
            @Nullable Product model,
            Map<String, String> typed,
            Map<String, String> problems) {
        CatalogSnapshot snapshot = catalog.snapshot();
        Map<String, String> stood = new HashMap<>();
        stood.put("language", "en");
        stood.put("currency", currency(snapshot));
        if (typed.isEmpty()) stood.put("tracked", "1");
        if (model != null) {
            stood.put("title", model.text(TextGaps.source(model)).title());
            stood.put("suffix", "-2");
        }
        return desk.page(
                status,
                "new-product.jte",
                new NewProductPage(
                        Fields.of(shell, stood, typed, problems, true),
                        model == null
                                ? null
                                : new OrderView.Choice(
                                        model.handle(), model.text(shell.language()).title()),
                        languages(),
                        currencies().map(code -> new OrderView.Choice(code, code)).toList(),
                        snapshot.categories().stream()
                                .map(c -> new OrderView.Choice(c.code(), c.name(shell.language())))
                                .toList(),
                        snapshot.types().stream()
                                .map(t -> new OrderView.Choice(t.code(), t.name(shell.language())))
                                .toList()));
    }

    private List<OrderView.Choice> languages() {
        return Stream.concat(
                        Stream.of(Shell.ENGLISH),
                        markets.all().stream().flatMap(market -> market.languages().stream()))
                .distinct()
                .map(each -> new OrderView.Choice(each.tag(), Display.languageName(each)))
                .toList();
    }

    private Stream<String> currencies() {
        return Stream.concat(
                        Stream.of("USD"),
                        markets.all().stream().map(Market::currency).map(Currency::code))
                .distinct();
    }

    // The currency the shop's base prices are in, by the first product that has one.
    private String currency(CatalogSnapshot snapshot) {
        for (Product product : snapshot.all()) {
            PriceDraft base = prices.listed(product.variants().getFirst().sku(), null);
            if (base != null) return base.amount().currency().code();
        }
        return "USD";
    }
}
