package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Edited;
import io.portolan.catalog.Option;
import io.portolan.catalog.OptionChange;
import io.portolan.catalog.Product;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.Variant;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.orders.Orders;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.pricing.PriceDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes changes of options and variants. A variant that was ordered, or of which pieces are there,
/// is never taken away: it is put away.
@Component
class OptionDesk {

    private static final int SHOWN = 50;

    private final Catalog catalog;
    private final Orders orders;
    private final Stock stock;
    private final ProductSaver saver;
    private final Desk desk;

    OptionDesk(Catalog catalog, Orders orders, Stock stock, ProductSaver saver, Desk desk) {
        this.catalog = catalog;
        this.orders = orders;
        this.stock = stock;
        this.saver = saver;
        this.desk = desk;
    }

    Product product(String handle) {
        @Nullable Product product = catalog.snapshot().product(handle);
        if (product == null) throw Refusal.notFound("Product " + handle);
        return product;
    }

    /// The option with this code; refuses with 404 where the product has none.
    static Option option(Product product, String code) {
        Option option = product.option(code);
        if (option == null) throw Refusal.notFound("Option " + code);
        return option;
    }

    Edited make(OptionChange change, int base, List<PriceDraft> prices, Caller caller) {
        SaveNote note = new SaveNote(SaveNote.Why.EDITOR, caller.id());
        Edited edited = saver.write(change.draft(named(change)), base, prices, note);
        if (edited instanceof Edited.Done done && (done.changed() || !prices.isEmpty())) {
            String handle = change.product().handle();
            saver.note("product.edit", handle, done.number(), prices.size(), caller);
        }
        return edited;
    }

    /// SKUs that leave and that orders or pieces in stock name.
    private Set<Sku> named(OptionChange change) {
        List<Sku> leaving = change.leaving().stream().map(Variant::sku).toList();
        Set<Sku> named = new HashSet<>(orders.ordered(leaving));
        for (Stock.Level level : stock.levels(leaving)) {
            if (level.onHand() != 0 || level.claimed() != 0) named.add(level.sku());
        }
        return named;
    }

    /// Asks before variants leave.
    ResponseEntity<byte[]> ask(
            Shell shell,
            OptionChange change,
            String title,
            String back,
            String action,
            List<Map.Entry<String, String>> hidden) {
        Set<Sku> named = named(change);
        List<String> said = new ArrayList<>();
        int gone = change.leaving().size() - named.size();
        if (gone > 0) said.add(shell.t("options.gone", "count", gone));
        if (!named.isEmpty()) said.add(shell.t("options.away", "count", named.size()));
        said.add(shell.t("options.stay", "count", change.staying().size()));
        List<String> rows =
                change.leaving().stream()
                        .limit(SHOWN)
                        .map(
                                v ->
                                        v.sku()
                                                + " · "
                                                + change.product().label(v, shell.language())
                                                + (named.contains(v.sku())
                                                        ? " · " + shell.t("options.away.tag")
                                                        : ""))
                        .toList();
        return desk.page(
                "confirm.jte",
                new ConfirmPage(
                        shell,
                        title,
                        back,
                        change.product().text(shell.language()).title(),
                        said,
                        rows,
                        action,
                        hidden,
                        shell.t("options.sure"),
                        false));
    }
}
