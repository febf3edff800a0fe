package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Differences;
import io.portolan.catalog.Edited;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.SaveNote;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Cells pasted from a spreadsheet over the variants of a product: looked at first, then taken.
@Controller
@StaffOnly("products.write")
class ProductCellPages {

    private static final int SHOWN = 200;

    private final Catalog catalog;
    private final Prices prices;
    private final ProductEditor editor;
    private final ProductSaver saver;
    private final Desk desk;

    ProductCellPages(
            Catalog catalog, Prices prices, ProductEditor editor, ProductSaver saver, Desk desk) {
        this.catalog = catalog;
        this.prices = prices;
        this.editor = editor;
        this.saver = saver;
        this.desk = desk;
    }

    private record Asked(Shell shell, Editing editing, String market, int base, String cells) {}

    @GetMapping("/admin/products/{handle}/cells")
    ResponseEntity<byte[]> show(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String market,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        Product product = product(handle);
        Editing editing = editor.editing(shell, product, "", market, 0);
        Asked asked = new Asked(shell, editing, market, product.version().number(), "");
        return page(200, asked, List.of(), List.of(), false);
    }

    @PostMapping("/admin/products/{handle}/cells")
    ResponseEntity<byte[]> take(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String market,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String cells,
            @RequestParam(name = "do", defaultValue = "preview") String what,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        Product product = product(handle);
        Editing editing = editor.editing(shell, product, "", market, 0);
        int version = ProductEditPages.number(base);
        Asked asked = new Asked(shell, editing, market, version, cells);
        Set<String> skus =
                product.variants().stream().map(v -> v.sku().value()).collect(Collectors.toSet());
        PastedCells pasted = PastedCells.of(cells, skus);
        if (!pasted.sound()) {
            return page(422, asked, List.of(shell.t("cells.unsound")), List.of(), true);
        }
        ProductFormReader.Read read = ProductFormReader.read(editing, pasted.fields(), prices);
        List<String> problems = problems(shell, pasted, read);
        if (!problems.isEmpty() || !what.equals("apply")) {
            int status = problems.isEmpty() ? 200 : 422;
            return page(status, asked, problems, changes(shell, product, read), true);
        }
        Edited edited =
                saver.save(editing, pasted.fields(), version, SaveNote.Why.EDITOR, caller).edited();
        if (edited instanceof Edited.Done) {
            return desk.to("/admin/products/" + handle + "?market=" + market + "&said=saved");
        }
        Asked newer = new Asked(shell, editing, market, product.version().number(), cells);
        return page(
                409, newer, List.of(shell.t("edit.stale")), changes(shell, product, read), true);
    }

    private static List<String> problems(
            Shell shell, PastedCells pasted, ProductFormReader.Read read) {
        List<String> problems = new ArrayList<>();
        read.problems()
                .forEach((field, key) -> problems.add(field.substring(2) + ": " + shell.t(key)));
        pasted.unknown().forEach(sku -> problems.add(shell.t("cells.unknown", "sku", sku)));
        return problems.size() <= SHOWN ? problems : problems.subList(0, SHOWN);
    }

    private List<HistoryPage.Change> changes(
            Shell shell, Product product, ProductFormReader.Read read) {
        List<HistoryPage.Change> changes = new ArrayList<>();
        Differences.between(ProductDraft.of(product), read.draft())
                .forEach(difference -> changes.add(ProductWords.change(shell, difference)));
        for (PriceDraft price : read.prices()) {
            PriceDraft before = prices.listed(price.sku(), price.market());
            changes.add(
                    new HistoryPage.Change(
                            shell.t("diff.price") + " · " + price.sku(),
                            before == null ? "—" : shell.display().money(before.amount()),
                            shell.display().money(price.amount())));
        }
        return changes.size() <= SHOWN ? changes : changes.subList(0, SHOWN);
    }

    private ResponseEntity<byte[]> page(
            int status,
            Asked asked,
            List<String> problems,
            List<HistoryPage.Change> changes,
            boolean tried) {
        Product product = asked.editing().product();
        return desk.page(
                status,
                "cells.jte",
                new CellsPage(
                        asked.shell(),
                        product.handle(),
                        product.text(asked.shell().language()).title(),
                        asked.market(),
                        asked.base(),
                        asked.cells(),
                        "sku, " + String.join(", ", PastedCells.COLUMNS),
                        problems,
                        changes,
                        tried));
    }

    private Product product(String handle) {
        Product product = catalog.snapshot().product(handle);
        if (product == null) throw Refusal.notFound("Product " + handle);
        return product;
    }
}
