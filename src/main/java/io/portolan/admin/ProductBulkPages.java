package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Differences;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.Saved;
import io.portolan.markets.Markets;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One change of many products: looked at first, then made.
@Controller
@StaffOnly("products.write")
class ProductBulkPages {

    private static final int SHOWN = 100;
    private static final int BATCH = 500;
    private static final List<String> CARRIED =
            List.of("do", "value", "all", "view", "q", "category", "vendor");

    private final Catalog catalog;
    private final Markets markets;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    ProductBulkPages(Catalog catalog, Markets markets, AuditTrail audit, Clock clock, Desk desk) {
        this.catalog = catalog;
        this.markets = markets;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    private record Step(Product before, ProductDraft after) {}

    /// What became of it: how many were changed, which were passed over since somebody else had
    /// saved them after the look.
    private record Done(int changed, List<String> passed, @Nullable String problem) {}

    @PostMapping("/admin/products/bulk")
    ResponseEntity<byte[]> change(
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "h", defaultValue = "") List<String> handles,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        BulkDeed deed = deed(asked.getOrDefault("do", ""));
        String value = asked.getOrDefault("value", "").strip();
        List<Product> chosen = chosen(shell, asked, handles);
        @Nullable String problem = problem(shell, deed, value, chosen);
        List<Step> steps = deed == null || problem != null ? List.of() : steps(deed, value, chosen);
        if (asked.containsKey("apply") && problem == null) {
            Done done = apply(deed, value, steps, seen(asked), caller);
            if (done.passed().isEmpty()) {
                return desk.to("/admin/products?changed=" + done.changed());
            }
            return page(409, shell, deed, value, List.of(), List.of(), done, chosen.size());
        }
        Done none = new Done(0, List.of(), problem);
        int status = problem == null ? 200 : 422;
        return page(status, shell, deed, value, hidden(asked, handles), steps, none, chosen.size());
    }

    private ResponseEntity<byte[]> page(
            int status,
            Shell shell,
            @Nullable BulkDeed deed,
            String value,
            List<Map.Entry<String, String>> hidden,
            List<Step> steps,
            Done done,
            int chosen) {
        return desk.page(
                status,
                "bulk.jte",
                new BulkPage(
                        shell,
                        deed == null ? "" : shell.t("bulk." + deed.word()),
                        value,
                        hidden,
                        chosen,
                        steps.size(),
                        rows(shell, steps),
                        done.problem(),
                        done.changed(),
                        done.passed().stream().map(p -> title(shell, p)).toList()));
    }

    private String title(Shell shell, String handle) {
        Product product = catalog.snapshot().product(handle);
        return product == null ? handle : product.text(shell.language()).title();
    }

    // A form without it was made before this was asked: it has seen nothing.
    private static long seen(Map<String, String> asked) {
        String text = asked.getOrDefault("seen", "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static @Nullable BulkDeed deed(String name) {
        for (BulkDeed deed : BulkDeed.values()) if (deed.name().equals(name)) return deed;
        return null;
    }

    private List<Product> chosen(Shell shell, Map<String, String> asked, List<String> handles) {
        CatalogSnapshot snapshot = catalog.snapshot();
        if (asked.containsKey("all")) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), shell.zone());
            return ProductQuery.of(asked).found(snapshot, shell.language(), today);
        }
        return handles.stream().map(snapshot::product).filter(Objects::nonNull).toList();
    }

    private @Nullable String problem(
            Shell shell, @Nullable BulkDeed deed, String value, List<Product> chosen) {
        if (deed == null) return shell.t("bulk.no-deed");
        if (chosen.isEmpty()) return shell.t("bulk.none");
        if (!deed.needsValue()) return null;
        CatalogSnapshot snapshot = catalog.snapshot();
        boolean known =
                switch (deed) {
                    case CATEGORY -> snapshot.category(value) != null;
                    case TYPE -> snapshot.type(value) != null;
                    case GUIDE -> snapshot.sizeGuide(value) != null;
                    case OFFER, HIDE -> markets.byCode(value) != null;
                    case PUBLISH, UNPUBLISH, ARCHIVE, VENDOR, TAG, UNTAG -> !value.isEmpty();
                };
        return known ? null : shell.t("bulk.value." + (value.isEmpty() ? "missing" : "unknown"));
    }

    private static List<Step> steps(BulkDeed deed, String value, List<Product> chosen) {
        List<Step> steps = new ArrayList<>();
        for (Product product : chosen) {
            ProductDraft after = deed.done(product, value);
            if (!after.equals(ProductDraft.of(product))) steps.add(new Step(product, after));
        }
        return steps;
    }

    private Done apply(
            @Nullable BulkDeed deed, String value, List<Step> steps, long seen, Caller caller) {
        SaveNote note = new SaveNote(SaveNote.Why.BULK, caller.id());
        int changed = 0;
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i += BATCH) {
            List<ProductDraft> batch =
                    steps.subList(i, Math.min(i + BATCH, steps.size())).stream()
                            .map(Step::after)
                            .toList();
            for (Saved saved : catalog.saveSeen(batch, seen, note)) {
                if (saved instanceof Saved.Updated) changed++;
                if (saved instanceof Saved.Refused refused) passed.add(refused.handle());
            }
        }
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "product.bulk",
                        "product",
                        deed == null ? "" : deed.word(),
                        null,
                        clock.instant(),
                        Map.of("value", value, "changed", String.valueOf(changed))));
        return new Done(changed, passed, null);
    }

    private static List<HistoryPage.Change> rows(Shell shell, List<Step> steps) {
        List<HistoryPage.Change> rows = new ArrayList<>();
        for (Step step : steps) {
            if (rows.size() >= SHOWN) break;
            String title = step.before().text(shell.language()).title();
            Differences.between(ProductDraft.of(step.before()), step.after()).stream()
                    .map(difference -> ProductWords.change(shell, difference))
                    .map(
                            c ->
                                    new HistoryPage.Change(
                                            title + " · " + c.field(), c.before(), c.after()))
                    .forEach(rows::add);
        }
        return rows;
    }

    private List<Map.Entry<String, String>> hidden(
            Map<String, String> asked, List<String> handles) {
        List<Map.Entry<String, String>> hidden = new ArrayList<>();
        hidden.add(Map.entry("seen", String.valueOf(catalog.snapshot().version())));
        for (String name : CARRIED) {
            if (asked.containsKey(name)) hidden.add(Map.entry(name, asked.get(name)));
        }
        if (!asked.containsKey("all")) handles.forEach(h -> hidden.add(Map.entry("h", h)));
        return hidden;
    }
}
