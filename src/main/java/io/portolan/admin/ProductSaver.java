package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Edited;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.StoredProduct;
import io.portolan.catalog.translation.FirstAddresses;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
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
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// Saves what somebody changed of a product: content and prices together or neither.
@Component
class ProductSaver {

    /// The field of the address in the language of the form, and what stood in it when the form was
    /// shown: what was not touched is no wish.
    static final String ADDRESS = "slug";

    static final String STOOD = "slug.stood";

    private final Catalog catalog;
    private final Prices prices;
    private final AuditTrail audit;
    private final Clock clock;
    private final FirstAddresses first;
    private final Slugs slugs;
    private final TransactionTemplate transaction;

    ProductSaver(
            Catalog catalog,
            Prices prices,
            AuditTrail audit,
            Clock clock,
            FirstAddresses first,
            Slugs slugs,
            PlatformTransactionManager transactions) {
        this.first = first;
        this.slugs = slugs;
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
    /// @param beside whether a price or the address was written
    record Outcome(Edited edited, Map<String, String> problems, boolean beside) {}

    /// Content, prices and the address in the language of the form, all or nothing.
    Outcome save(
            Editing editing, Map<String, String> typed, int base, SaveNote.Why why, Caller caller) {
        ProductFormReader.Read read = ProductFormReader.read(editing, typed, prices);
        if (!read.sound()) {
            return new Outcome(new Edited.Refused("fields"), read.problems(), false);
        }
        SaveNote note = new SaveNote(why, caller.id());
        Outcome outcome =
                Objects.requireNonNull(
                        transaction.execute(t -> write(t, editing, read, typed, base, note)));
        if (outcome.edited() instanceof Edited.Done done && (done.changed() || outcome.beside())) {
            String handle = editing.product().handle();
            note("product.edit", handle, done.number(), read.prices().size(), caller);
        }
        return outcome;
    }

    private Outcome write(
            TransactionStatus open,
            Editing editing,
            ProductFormReader.Read read,
            Map<String, String> typed,
            int base,
            SaveNote note) {
        Edited edited = write(read.draft(), base, read.prices(), note);
        boolean priced = !read.prices().isEmpty();
        String wish = typed.get(ADDRESS);
        if (!(edited instanceof Edited.Done) || wish == null || wish.equals(typed.get(STOOD))) {
            return new Outcome(edited, Map.of(), priced);
        }
        Item item = Item.product(editing.product().handle());
        return switch (slugs.choose(item, editing.language(), wish)) {
            case SAVED -> new Outcome(edited, Map.of(), true);
            case SAME -> new Outcome(edited, Map.of(), priced);
            case TAKEN -> refused(open, "tr.address.taken");
            case WRONG -> refused(open, "tr.address.wrong");
        };
    }

    private static Outcome refused(TransactionStatus open, String why) {
        open.setRollbackOnly();
        return new Outcome(new Edited.Refused("fields"), Map.of(ADDRESS, why), false);
    }

    /// Content and prices in one transaction. Nothing is written when `base` is not the newest
    /// version; 0 is a product that is new. Its first title in a further language gives it its
    /// address there.
    Edited write(ProductDraft draft, int base, List<PriceDraft> listed, SaveNote note) {
        return Objects.requireNonNull(
                transaction.execute(
                        t -> {
                            catalog.hold();
                            StoredProduct was =
                                    catalog.stored(List.of(draft.handle())).get(draft.handle());
                            Edited edited = catalog.edit(draft, base, note);
                            if (!(edited instanceof Edited.Done)) return edited;
                            first.give(
                                    List.of(
                                            FirstAddresses.Named.of(
                                                    was == null ? null : was.product(), draft)));
                            if (!listed.isEmpty()) prices.save(listed);
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
