package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Differences;
import io.portolan.catalog.Edited;
import io.portolan.catalog.Papers;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductHistory;
import io.portolan.catalog.SaveNote;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The editor of one product.
@Controller
class ProductEditPages {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Catalog catalog;
    private final ProductHistory history;
    private final ProductEditor editor;
    private final ProductSaver saver;
    private final Papers papers;
    private final Desk desk;

    ProductEditPages(
            Catalog catalog,
            ProductHistory history,
            ProductEditor editor,
            ProductSaver saver,
            Papers papers,
            Desk desk) {
        this.papers = papers;
        this.catalog = catalog;
        this.history = history;
        this.editor = editor;
        this.saver = saver;
        this.desk = desk;
    }

    @GetMapping("/admin/products/{handle}")
    @StaffOnly("products.read")
    ResponseEntity<byte[]> show(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String market,
            @RequestParam(defaultValue = "0") String from,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        Editing editing = editor.editing(shell, product(handle), lang, market, number(from));
        boolean known = Shell.words(shell.language()).has("edit.said." + said);
        String notice = known ? shell.t("edit.said." + said) : null;
        return desk.page(
                "product.jte", editor.page(shell, editing, ProductEditor.Wish.none(notice)));
    }

    @PostMapping("/admin/products/{handle}")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> save(
            @PathVariable String handle, Caller caller, HttpServletRequest request)
            throws IOException {
        Map<String, String> typed = SentForm.take(request, papers);
        Shell shell = desk.shell(request, caller, "products");
        Editing editing =
                editor.editing(
                        shell,
                        product(handle),
                        typed.getOrDefault("lang", ""),
                        typed.getOrDefault("market", ""),
                        number(typed.getOrDefault("from", "")));
        ProductSaver.Outcome outcome =
                saver.save(
                        editing,
                        typed,
                        number(typed.getOrDefault("base", "")),
                        SaveNote.Why.EDITOR,
                        caller);
        if (outcome.edited() instanceof Edited.Done done) {
            String said = done.changed() || outcome.beside() ? "saved" : "same";
            return desk.to(
                    ProductEditor.href(
                                    editing,
                                    editing.language().tag(),
                                    typed.getOrDefault("market", ""),
                                    editing.from())
                            + "&said="
                            + said);
        }
        return again(shell, editing, typed, outcome);
    }

    private ResponseEntity<byte[]> again(
            Shell shell, Editing editing, Map<String, String> typed, ProductSaver.Outcome outcome) {
        List<HistoryPage.Change> others = List.of();
        Map<String, String> problems = new HashMap<>(outcome.problems());
        String notice = null;
        Edited edited = outcome.edited();
        if (edited instanceof Edited.Stale) {
            others = since(shell, editing.product(), number(typed.getOrDefault("base", "")));
            notice = shell.t("edit.stale");
        } else if (outcome.overtaken()) {
            List<String> moved = outcome.moved();
            others =
                    List.of(
                            new HistoryPage.Change(
                                    shell.t("tr.address"), moved.getFirst(), moved.getLast()));
            notice = shell.t("edit.stale");
        } else if (edited instanceof Edited.Refused && problems.isEmpty()) {
            problems.put("form", "edit.refused");
        }
        boolean stale = edited instanceof Edited.Stale || outcome.overtaken();
        Map<String, String> kept = stale ? seen(typed) : typed;
        return desk.page(
                stale ? 409 : 422,
                "product.jte",
                editor.page(
                        shell, editing, new ProductEditor.Wish(kept, problems, others, notice)));
    }

    // The page shows what stands now; an address that nobody touched is no wish.
    private static Map<String, String> seen(Map<String, String> typed) {
        Map<String, String> seen = new HashMap<>(typed);
        String stood = seen.remove(ProductSaver.STOOD);
        String slug = seen.get(ProductSaver.ADDRESS);
        if (slug != null && slug.equals(stood)) seen.remove(ProductSaver.ADDRESS);
        return seen;
    }

    /// What somebody else changed after version `base`.
    private List<HistoryPage.Change> since(Shell shell, Product now, int base) {
        ProductDraft before = history.version(now.handle(), base);
        if (before == null) return List.of();
        return Differences.between(before, ProductDraft.of(now)).stream()
                .map(difference -> ProductWords.change(shell, difference))
                .toList();
    }

    private Product product(String handle) {
        @Nullable Product product = catalog.snapshot().product(handle);
        if (product == null) throw Refusal.notFound("Product " + handle);
        return product;
    }

    static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /// The fields of the form; a field sent more than once is joined with commas.
    static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            List<String> filled =
                                    List.of(values).stream().filter(v -> !v.isEmpty()).toList();
                            typed.put(name, String.join(",", filled));
                        });
        return typed;
    }
}
