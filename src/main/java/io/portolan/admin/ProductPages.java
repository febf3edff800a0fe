package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.inventory.Stock;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.pricing.Price;
import io.portolan.pricing.Prices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@StaffOnly("products.read")
class ProductPages {

    private static final int PAGE = 50;
    private static final int LOW = 5;

    private final Catalog catalog;
    private final Stock stock;
    private final Prices prices;
    private final Markets markets;
    private final Desk desk;

    ProductPages(Catalog catalog, Stock stock, Prices prices, Markets markets, Desk desk) {
        this.catalog = catalog;
        this.stock = stock;
        this.prices = prices;
        this.markets = markets;
        this.desk = desk;
    }

    @GetMapping("/admin/products")
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        CatalogSnapshot snapshot = catalog.snapshot();
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        boolean unready = view.equals("unready");
        List<Product> all = snapshot.all();
        List<Product> gaps = all.stream().filter(product -> !ready(product)).toList();
        List<Product> found =
                (unready ? gaps : all)
                        .stream().filter(product -> matches(shell, product, wanted)).toList();
        List<Product> rest = behind(found, after);
        List<Product> page = rest.subList(0, Math.min(PAGE, rest.size()));
        @Nullable String next = rest.size() > PAGE ? href(q, view, page.getLast().handle()) : null;
        return desk.page(
                "products.jte",
                new ProductsPage(
                        shell,
                        tabs(shell, unready, all.size(), gaps.size()),
                        markets.all().stream().map(ProductPages::head).toList(),
                        q,
                        unready ? "unready" : "",
                        page.stream().map(product -> row(shell, snapshot, product)).toList(),
                        found.size(),
                        all.size(),
                        next));
    }

    private static String head(Market market) {
        return market.country().value() + " " + market.currency().code();
    }

    private static List<OrdersPage.Tab> tabs(Shell shell, boolean unready, long all, long gaps) {
        return List.of(
                new OrdersPage.Tab(
                        shell.t("products.all"), "/admin/products", all, !unready, false),
                new OrdersPage.Tab(
                        shell.t("products.unready"),
                        "/admin/products?view=unready",
                        gaps,
                        unready,
                        true));
    }

    private static String href(String q, String view, String after) {
        return UriComponentsBuilder.fromPath("/admin/products")
                .queryParam("q", "{q}")
                .queryParam("view", "{view}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(q, view, after)
                .toUriString();
    }

    private static List<Product> behind(List<Product> products, @Nullable String after) {
        if (after == null) return products;
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).handle().equals(after)) {
                return products.subList(i + 1, products.size());
            }
        }
        return products;
    }

    private static boolean matches(Shell shell, Product product, String wanted) {
        return wanted.isEmpty()
                || product.handle().contains(wanted)
                || product.text(shell.language()).title().toLowerCase(Locale.ROOT).contains(wanted)
                || product.variants().stream()
                        .anyMatch(
                                variant ->
                                        variant.sku()
                                                .toString()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted));
    }

    static boolean ready(Product product) {
        return product.variants().stream()
                .allMatch(
                        variant ->
                                variant.weight() != null
                                        && variant.hs() != null
                                        && variant.origin() != null);
    }

    private ProductsPage.Row row(Shell shell, CatalogSnapshot snapshot, Product product) {
        List<String> missing = missing(shell, product);
        Integer pieces = pieces(product);
        Status status =
                missing.isEmpty()
                        ? product.published()
                                ? Status.ok(shell.t("products.onsale"))
                                : Status.off(shell.t("products.hidden"))
                        : Status.act(shell.t("products.lacks"));
        @Nullable Category category =
                product.category() == null ? null : snapshot.category(product.category());
        return new ProductsPage.Row(
                product.text(shell.language()).title(),
                product.handle(),
                category == null ? "" : category.name(shell.language()),
                product.variants().size(),
                pieces == null ? shell.t("products.untracked") : shell.display().number(pieces),
                pieces != null && pieces <= LOW,
                markets.all().stream().map(market -> price(shell, product, market)).toList(),
                missing,
                status);
    }

    private static List<String> missing(Shell shell, Product product) {
        List<String> missing = new ArrayList<>();
        if (product.variants().stream().anyMatch(variant -> variant.weight() == null)) {
            missing.add(shell.t("lacks.weight"));
        }
        if (product.variants().stream().anyMatch(variant -> variant.hs() == null)) {
            missing.add(shell.t("lacks.hs"));
        }
        if (product.variants().stream().anyMatch(variant -> variant.origin() == null)) {
            missing.add(shell.t("lacks.origin"));
        }
        return missing;
    }

    private @Nullable Integer pieces(Product product) {
        @Nullable Integer sum = null;
        for (Variant variant : product.variants()) {
            Integer available = stock.available(variant.sku());
            if (available != null) sum = (sum == null ? 0 : sum) + available;
        }
        return sum;
    }

    private String price(Shell shell, Product product, Market market) {
        @Nullable Price price = prices.of(product.variants().getFirst().sku(), market);
        return price == null ? "—" : shell.amount(price.amount());
    }
}
