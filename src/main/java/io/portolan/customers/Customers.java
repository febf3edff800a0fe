package io.portolan.customers;

import io.portolan.customers.CustomerStore.Cursor;
import io.portolan.customers.Matching.Match;
import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Forgotten;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The customers of the shop. Somebody is known by their mail address, else by the number another
/// shop gave them, else, without a mail address, by their phone number.
@Service
public class Customers {

    /// A change to be taken back.
    ///
    /// @param version of the customer after it
    /// @param before as [Taken#before] gave it
    public record Undo(CustomerId id, int version, String before) {}

    private final CustomerStore store;
    private final CustomerFields fields;
    private final Consents consents;
    private final Matching matching;
    private final TakeOver takeOver;

    Customers(
            CustomerStore store,
            CustomerFields fields,
            Consents consents,
            Matching matching,
            TakeOver takeOver) {
        this.store = store;
        this.fields = fields;
        this.consents = consents;
        this.matching = matching;
        this.takeOver = takeOver;
    }

    /// What would become of these drafts, in their order. Writes nothing.
    @Transactional
    public List<Taken.Change> preview(List<CustomerDraft> drafts) {
        return matching.of(drafts).stream().map(Customers::change).toList();
    }

    private static Taken.Change change(Match match) {
        if (match.known() == null) return Taken.Change.CREATED;
        return match.same() ? Taken.Change.UNCHANGED : Taken.Change.UPDATED;
    }

    /// Takes over what a source says of customers, no two of them with the same mail address; the
    /// answers are in their order. What a source leaves empty stays, and saying the same again
    /// changes nothing. Consent is kept as the source's word, never as the buyer's own.
    ///
    /// @param reference what this is known by when it is to be undone
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taken> take(List<CustomerDraft> drafts, String reference) {
        return takeOver.take(matching.of(drafts), reference);
    }

    /// Whom these drafts mean, no two of them with the same mail address, in their order: those who
    /// are not there are taken over, those who are there stay as they are.
    ///
    /// @param reference what this is known by when it is to be undone
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taken> meet(List<CustomerDraft> drafts, String reference) {
        return takeOver.take(matching.of(drafts).stream().map(Match::staying).toList(), reference);
    }

    /// Takes drafts back, in the order of the changes: who came with them is forgotten, key and
    /// all; who was changed is as before. Joins the caller's transaction.
    ///
    /// @param reference what `take` was told
    /// @param busy which of these people have orders and therefore stay
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Undone> undo(
            String reference, List<Undo> changes, UnaryOperator<Set<SubjectId>> busy) {
        return takeOver.undo(reference, changes, busy);
    }

    public Optional<Customer> find(CustomerId id) {
        return store.find(id).map(this::opened);
    }

    /// The customer whose data lies under this key, if there is one.
    public Optional<CustomerId> of(SubjectId subject) {
        return store.bySubject(subject).stream().findFirst().map(CustomerStore.Row::id);
    }

    /// One page of the customers the filter lets through, newest first.
    public CustomerPage list(CustomerFilter filter) {
        byte[] mail = null;
        byte[] phone = null;
        String reach = filter.reach();
        if (reach != null && reach.contains("@")) mail = fields.mailIndex(reach);
        else if (reach != null) phone = fields.phoneIndex(reach);
        if (reach != null && mail == null && phone == null) {
            return new CustomerPage(List.of(), 0, null);
        }
        long total = store.count(mail, phone);
        if (filter.after() != null && !Cursor.readable(filter.after())) {
            return new CustomerPage(List.of(), total, null);
        }
        List<CustomerStore.Row> rows = store.list(mail, phone, filter);
        fields.ready(rows.stream().map(CustomerStore.Row::subject).toList());
        @Nullable String next = rows.size() < filter.limit() ? null : Cursor.of(rows.getLast());
        return new CustomerPage(rows.stream().map(this::opened).toList(), total, next);
    }

    /// The last word of a customer on each channel on which they said something.
    public List<Consent> consents(CustomerId id) {
        Map<Channel, Consent> last = consents.of(List.of(id)).getOrDefault(id, Map.of());
        List<Consent> all = new ArrayList<>();
        Arrays.stream(Channel.values()).map(last::get).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    Customer opened(CustomerStore.Row row) {
        return new Customer(
                row.id(),
                row.subject(),
                row.version(),
                person(row),
                row.country(),
                row.language(),
                row.tags(),
                row.taxExempt(),
                row.earlier(),
                row.source(),
                row.outsideId(),
                row.createdAt());
    }

    private @Nullable Person person(CustomerStore.Row row) {
        try {
            return fields.open(row.subject(), row.id(), row.sealed());
        } catch (Forgotten erased) {
            return null;
        }
    }
}
