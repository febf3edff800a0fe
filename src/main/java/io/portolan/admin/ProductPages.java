package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of products.
@Controller
@StaffOnly("products.read")
class ProductPages {

    private static final int PAGE = 50;

    private final Catalog catalog;
    private final ProductCounts counts;
    private final ProductRows rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    ProductPages(
            Catalog catalog,
            ProductCounts counts,
            ProductRows rows,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.catalog = catalog;
        this.counts = counts;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/products")
    ResponseEntity<byte[]> list(
            @RequestParam Map<String, String> asked, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        ProductQuery query = ProductQuery.of(asked);
        CatalogSnapshot snapshot = catalog.snapshot();
        LocalDate today = LocalDate.ofInstant(clock.instant(), shell.zone());
        Product last = query.after().isEmpty() ? null : snapshot.product(query.after());
        ProductQuery.Page found = query.page(snapshot, last, shell.language(), today, PAGE);
        List<Product> page = found.products();
        @Nullable String next =
                found.more() ? query.behind(page.getLast().handle()).href("/admin/products") : null;
        return desk.page(
                "products.jte",
                new ProductsPage(
                        shell,
                        tabs(shell, query, today),
                        rows.heads(),
                        new ProductsPage.Asked(
                                query.q(),
                                query.view().word(),
                                query.category(),
                                query.vendor(),
                                query.sort().word()),
                        choices(shell, snapshot, today),
                        page.stream().map(p -> rows.row(shell, snapshot, p)).toList(),
                        found.total(),
                        snapshot.all().size(),
                        next,
                        query.behind("").href("/admin/products.csv"),
                        shell.may("products.write") ? BulkDeed.choices(shell) : List.of(),
                        notice(shell, asked)));
    }

    private static @Nullable String notice(Shell shell, Map<String, String> asked) {
        int changed = ProductEditPages.number(asked.getOrDefault("changed", ""));
        return changed == 0 ? null : shell.t("bulk.done", "count", changed);
    }

    /// The view as a file, for a spreadsheet.
    @GetMapping("/admin/products.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> asked, Caller caller) {
        ProductQuery query = ProductQuery.of(asked);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        List<Product> found = query.found(catalog.snapshot(), caller.language(), today);
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "product.export",
                        "product",
                        query.view().word(),
                        null,
                        clock.instant(),
                        Map.of("rows", String.valueOf(found.size()))));
        String file = ProductRows.csv(found, caller.language());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"products.csv\"")
                .header("Cache-Control", "no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<OrdersPage.Tab> tabs(Shell shell, ProductQuery query, LocalDate today) {
        List<OrdersPage.Tab> tabs = new ArrayList<>();
        for (ProductQuery.View view : ProductQuery.View.values()) {
            long count = counts.of(view, today);
            boolean act = view == ProductQuery.View.UNREADY || view == ProductQuery.View.PAPERS;
            tabs.add(
                    new OrdersPage.Tab(
                            shell.t("products.view." + view.word()),
                            query.with(view).href("/admin/products"),
                            count,
                            view == query.view(),
                            act));
        }
        return tabs;
    }

    private ProductsPage.Choices choices(Shell shell, CatalogSnapshot snapshot, LocalDate today) {
        return new ProductsPage.Choices(
                snapshot.categories().stream()
                        .map(c -> new OrderView.Choice(c.code(), c.name(shell.language())))
                        .toList(),
                counts.vendors(today).stream()
                        .map(vendor -> new OrderView.Choice(vendor, vendor))
                        .toList(),
                Arrays.stream(ProductQuery.Sort.values())
                        .map(ProductQuery.Sort::word)
                        .map(word -> new OrderView.Choice(word, shell.t("products.sort." + word)))
                        .toList());
    }

    static boolean ready(Product product, CatalogSnapshot catalog) {
        return catalog.lacking(product).isEmpty()
                && product.current().stream()
                        .allMatch(
                                variant ->
                                        variant.weight() != null
                                                && variant.hs() != null
                                                && variant.origin() != null);
    }
}
