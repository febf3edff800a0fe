package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Differences;
import io.portolan.catalog.Edited;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductHistory;
import io.portolan.catalog.ProductVersion;
import io.portolan.catalog.SaveNote;
import io.portolan.kernel.StaffId;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a product was before, and the way back to it.
@Controller
class ProductHistoryPages {

    private static final int PAGE = 30;

    private final Catalog catalog;
    private final ProductHistory history;
    private final Staff staff;
    private final AuditTrail audit;
    private final ProductSaver saver;
    private final Clock clock;
    private final Desk desk;

    ProductHistoryPages(
            Catalog catalog,
            ProductHistory history,
            Staff staff,
            AuditTrail audit,
            ProductSaver saver,
            Clock clock,
            Desk desk) {
        this.catalog = catalog;
        this.history = history;
        this.staff = staff;
        this.audit = audit;
        this.saver = saver;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/products/{handle}/history")
    @StaffOnly("products.read")
    ResponseEntity<byte[]> show(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String older,
            @RequestParam(defaultValue = "") String newer,
            @RequestParam(defaultValue = "") String below,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        int left = ProductEditPages.number(older);
        int right = ProductEditPages.number(newer);
        int under = ProductEditPages.number(below);
        return page(200, shell, product(handle), left, right, under, null);
    }

    @PostMapping("/admin/products/{handle}/restore")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> restore(
            @PathVariable String handle,
            @RequestParam String version,
            Caller caller,
            HttpServletRequest request) {
        Product product = product(handle);
        int number = ProductEditPages.number(version);
        ProductDraft before = history.version(handle, number);
        SaveNote note = new SaveNote(SaveNote.Why.RESTORE, caller.id());
        int base = product.version().number();
        Edited edited =
                before == null
                        ? new Edited.Refused("version " + number + " of " + handle + " is not kept")
                        : saver.write(before, base, List.of(), note);
        if (!(edited instanceof Edited.Done done)) {
            Shell shell = desk.shell(request, caller, "products");
            return page(409, shell, product, 0, 0, 0, shell.t("history.refused"));
        }
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "product.restore",
                        "product",
                        handle,
                        null,
                        clock.instant(),
                        Map.of(
                                "restored", String.valueOf(number),
                                "version", String.valueOf(done.number()))));
        return desk.to("/admin/products/" + handle + "?said=restored");
    }

    private ResponseEntity<byte[]> page(
            int status,
            Shell shell,
            Product product,
            int older,
            int newer,
            int below,
            @Nullable String problem) {
        String handle = product.handle();
        List<ProductVersion> found =
                history.versions(handle, below == 0 ? Integer.MAX_VALUE : below, PAGE + 1);
        List<ProductVersion> shown = found.subList(0, Math.min(PAGE, found.size()));
        @Nullable ProductDraft left = older == 0 ? null : history.version(handle, older);
        @Nullable ProductDraft right = newer == 0 ? null : history.version(handle, newer);
        boolean compared = left != null && right != null;
        List<HistoryPage.Change> changes =
                left == null || right == null
                        ? List.of()
                        : Differences.between(left, right).stream()
                                .map(difference -> ProductWords.change(shell, difference))
                                .toList();
        String here = "/admin/products/" + handle + "/history";
        return desk.page(
                status,
                "history.jte",
                new HistoryPage(
                        shell,
                        handle,
                        product.text(shell.language()).title(),
                        shown.stream().map(v -> version(shell, product, v, here)).toList(),
                        compared ? older : 0,
                        compared ? newer : 0,
                        changes,
                        found.size() > PAGE ? here + "?below=" + shown.getLast().number() : null,
                        problem,
                        shell.may("products.write")));
    }

    private HistoryPage.Version version(
            Shell shell, Product product, ProductVersion version, String here) {
        int number = version.number();
        String why = version.note().why().name().toLowerCase(Locale.ROOT);
        return new HistoryPage.Version(
                number,
                shell.moment(version.at()),
                shell.t("history.why." + why),
                who(shell, version.note().by()),
                number == product.version().number(),
                number == 1 ? "" : here + "?older=" + (number - 1) + "&newer=" + number);
    }

    private String who(Shell shell, @Nullable UUID by) {
        if (by == null) return shell.t("history.itself");
        return staff.find(new StaffId(by))
                .map(member -> member.name())
                .orElse(shell.t("history.key"));
    }

    private Product product(String handle) {
        Product product = catalog.snapshot().product(handle);
        if (product == null) throw Refusal.notFound("Product " + handle);
        return product;
    }
}
