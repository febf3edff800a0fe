package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Edited;
import io.portolan.catalog.SaveNote;
import io.portolan.platform.web.Caller;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Saves what somebody changed of a product: content and prices together or neither.
@Component
class ProductSaver {

    private final Catalog catalog;
    private final Prices prices;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProductSaver(
            Catalog catalog,
            Prices prices,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.prices = prices;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What became of a form.
    ///
    /// @param edited of the product itself
    /// @param problems keys of what is wrong beside which field; nothing was written then
    record Outcome(Edited edited, Map<String, String> problems, boolean priced) {}

    Outcome save(
            Editing editing, Map<String, String> typed, int base, SaveNote.Why why, Caller caller) {
        ProductFormReader.Read read = ProductFormReader.read(editing, typed, prices);
        if (!read.sound()) {
            return new Outcome(new Edited.Refused("fields"), read.problems(), false);
        }
        Edited edited =
                Objects.requireNonNull(
                        transaction.execute(
                                t -> write(read, base, new SaveNote(why, caller.id()))));
        if (edited instanceof Edited.Done done && (done.changed() || !read.prices().isEmpty())) {
            note(editing.product().handle(), done.number(), read.prices(), caller);
        }
        return new Outcome(edited, Map.of(), !read.prices().isEmpty());
    }

    private Edited write(ProductFormReader.Read read, int base, SaveNote note) {
        Edited edited = catalog.edit(read.draft(), base, note);
        if (edited instanceof Edited.Done && !read.prices().isEmpty()) prices.save(read.prices());
        return edited;
    }

    private void note(String handle, int version, List<PriceDraft> changed, Caller caller) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "product.edit",
                        "product",
                        handle,
                        null,
                        clock.instant(),
                        Map.of(
                                "version", String.valueOf(version),
                                "prices", String.valueOf(changed.size()))));
    }
}
