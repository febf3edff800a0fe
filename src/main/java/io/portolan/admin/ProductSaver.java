package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Edited;
import io.portolan.catalog.ProductDraft;
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
        SaveNote note = new SaveNote(why, caller.id());
        Edited edited = write(read.draft(), base, read.prices(), note);
        if (edited instanceof Edited.Done done && (done.changed() || !read.prices().isEmpty())) {
            String handle = editing.product().handle();
            note("product.edit", handle, done.number(), read.prices().size(), caller);
        }
        return new Outcome(edited, Map.of(), !read.prices().isEmpty());
    }

    /// Content and prices in one transaction. Nothing is written when `base` is not the newest
    /// version; 0 is a product that is new.
    Edited write(ProductDraft draft, int base, List<PriceDraft> listed, SaveNote note) {
        return Objects.requireNonNull(
                transaction.execute(
                        t -> {
                            Edited edited = catalog.edit(draft, base, note);
                            boolean done = edited instanceof Edited.Done;
                            if (done && !listed.isEmpty()) prices.save(listed);
                            return edited;
                        }));
    }

    /// Writes into the audit trail who changed the product how.
    void note(String action, String handle, int version, int priced, Caller caller) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        action,
                        "product",
                        handle,
                        null,
                        clock.instant(),
                        Map.of(
                                "version", String.valueOf(version),
                                "prices", String.valueOf(priced))));
    }
}
