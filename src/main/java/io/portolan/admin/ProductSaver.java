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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    private static final String MOVED = "tr.address.stale";

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
    /// @param moved from which address to which, by this form or by somebody else meanwhile; empty
    ///     when it was left
    record Outcome(
            Edited edited, Map<String, String> problems, boolean beside, List<String> moved) {

        /// Whether somebody else has changed the address since the form was shown.
        boolean overtaken() {
            return MOVED.equals(problems.get(ADDRESS));
        }
    }

    /// Content, prices and the address in the language of the form, all or nothing.
    Outcome save(
            Editing editing, Map<String, String> typed, int base, SaveNote.Why why, Caller caller) {
        ProductFormReader.Read read = ProductFormReader.read(editing, typed, prices);
        if (!read.sound()) {
            return new Outcome(new Edited.Refused("fields"), read.problems(), false, List.of());
        }
        SaveNote note = new SaveNote(why, caller.id());
        Outcome outcome =
                Objects.requireNonNull(
                        transaction.execute(t -> write(t, editing, read, typed, base, note)));
        if (outcome.edited() instanceof Edited.Done done && (done.changed() || outcome.beside())) {
            String handle = editing.product().handle();
            Map<String, String> more =
                    outcome.moved().isEmpty() ? Map.of() : moved(editing, outcome);
            note(
                    "product.edit",
                    handle,
                    details(done.number(), read.prices().size(), more),
                    caller);
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
        boolean priced = !read.prices().isEmpty();
        String wish = typed.get(ADDRESS);
        String shown = typed.get(STOOD);
        if (wish == null || wish.equals(shown)) {
            Edited edited = write(read.draft(), base, read.prices(), note);
            return new Outcome(edited, Map.of(), priced, List.of());
        }
        catalog.hold();
        Item item = Item.product(editing.product().handle());
        String there = slugs.stands(item, editing.language());
        StoredProduct was = stored(read.draft());
        Edited edited = catalog.edit(read.draft(), base, note);
        if (!(edited instanceof Edited.Done))
            return new Outcome(edited, Map.of(), false, List.of());
        // The wish before the title: none is made of it for what is given one.
        Slugs.Outcome chosen = slugs.choose(item, editing.language(), wish, shown);
        beside(was, read.draft(), read.prices());
        return switch (chosen) {
            case SAVED -> {
                String now = slugs.stands(item, editing.language());
                yield new Outcome(edited, Map.of(), true, List.of(there, now));
            }
            case SAME -> new Outcome(edited, Map.of(), priced, List.of());
            case STALE -> refused(open, MOVED, List.of(shown == null ? "" : shown, there));
            case TAKEN -> refused(open, "tr.address.taken", List.of());
            case WRONG -> refused(open, "tr.address.wrong", List.of());
        };
    }

    private static Map<String, String> moved(Editing editing, Outcome outcome) {
        return Map.of(
                "language",
                editing.language().tag(),
                "address",
                outcome.moved().getFirst() + " → " + outcome.moved().getLast());
    }

    private static Outcome refused(TransactionStatus open, String why, List<String> moved) {
        open.setRollbackOnly();
        return new Outcome(new Edited.Refused("fields"), Map.of(ADDRESS, why), false, moved);
    }

    /// Content and prices in one transaction. Nothing is written when `base` is not the newest
    /// version; 0 is a product that is new. Its first title in a further language gives it its
    /// address there.
    Edited write(ProductDraft draft, int base, List<PriceDraft> listed, SaveNote note) {
        return Objects.requireNonNull(
                transaction.execute(
                        t -> {
                            catalog.hold();
                            StoredProduct was = stored(draft);
                            Edited edited = catalog.edit(draft, base, note);
                            if (edited instanceof Edited.Done) beside(was, draft, listed);
                            return edited;
                        }));
    }

    private @Nullable StoredProduct stored(ProductDraft draft) {
        return catalog.stored(List.of(draft.handle())).get(draft.handle());
    }

    private void beside(@Nullable StoredProduct was, ProductDraft draft, List<PriceDraft> listed) {
        first.give(List.of(FirstAddresses.Named.of(was == null ? null : was.product(), draft)));
        if (!listed.isEmpty()) prices.save(listed);
    }

    /// Writes into the audit trail who changed the product how.
    void note(String action, String handle, int version, int priced, Caller caller) {
        note(action, handle, details(version, priced, Map.of()), caller);
    }

    private static Map<String, String> details(int version, int priced, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put("version", String.valueOf(version));
        details.put("prices", String.valueOf(priced));
        return details;
    }

    private void note(String action, String handle, Map<String, String> details, Caller caller) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        action,
                        "product",
                        handle,
                        null,
                        clock.instant(),
                        details));
    }
}
