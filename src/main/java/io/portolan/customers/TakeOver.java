package io.portolan.customers;

import io.portolan.customers.CustomerStore.Row;
import io.portolan.customers.Matching.Match;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.SubjectId;
import io.portolan.kernel.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes over what another shop says of customers, and takes it back.
@Component
class TakeOver {

    private final CustomerStore store;
    private final CustomerFields fields;
    private final Consents consents;
    private final Clock clock;
    private final JsonMapper json;

    TakeOver(
            CustomerStore store,
            CustomerFields fields,
            Consents consents,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.fields = fields;
        this.consents = consents;
        this.clock = clock;
        this.json = json;
    }

    List<Taken> take(List<Match> matches, String reference) {
        Instant now = clock.instant();
        Deque<SubjectId> fresh = subjects(matches);
        List<Row> inserted = new ArrayList<>();
        List<Row> updated = new ArrayList<>();
        List<Taken> taken = new ArrayList<>(matches.size());
        for (Match match : matches) {
            Row known = match.known();
            if (known == null) {
                Row row = row(match, fresh.pop(), reference, now);
                inserted.add(row);
                taken.add(taken(row, Taken.Change.CREATED, ""));
            } else if (match.same()) {
                taken.add(taken(known, Taken.Change.UNCHANGED, ""));
            } else {
                Person before = fields.open(known.subject(), known.id(), known.sealed());
                Row row = row(match, known, before, now);
                updated.add(row);
                taken.add(taken(row, Taken.Change.UPDATED, wrapped(known, before)));
            }
        }
        store.insert(inserted);
        store.update(updated);
        consents.take(matches, taken, reference, now);
        return taken;
    }

    private Deque<SubjectId> subjects(List<Match> matches) {
        List<Row> changed =
                matches.stream()
                        .filter(match -> !match.same())
                        .map(Match::known)
                        .filter(Objects::nonNull)
                        .toList();
        fields.ready(changed.stream().map(Row::subject).toList());
        long fresh = matches.stream().filter(match -> match.known() == null).count();
        return new ArrayDeque<>(fields.newSubjects((int) fresh));
    }

    private static Taken taken(Row row, Taken.Change change, String before) {
        return new Taken(row.id(), row.subject(), change, row.version(), before);
    }

    private String wrapped(Row known, Person before) {
        String text = json.writeValueAsString(Before.of(known, before));
        return fields.wrap(known.subject(), known.id(), text);
    }

    private Row row(Match match, SubjectId subject, String reference, Instant now) {
        CustomerDraft draft = match.draft();
        CustomerId id = new CustomerId(Uuid7.at(now.toEpochMilli()));
        return new Row(
                id,
                subject,
                1,
                fields.seal(subject, id, draft.person()),
                fields.mailIndex(draft.person().email()),
                fields.phoneIndex(draft.person().phone()),
                match.mark(),
                draft.country().orElse(null),
                null,
                draft.tags(),
                Boolean.TRUE.equals(draft.taxExempt()),
                draft.earlier(),
                draft.source(),
                draft.outsideId(),
                reference,
                now);
    }

    private Row row(Match match, Row known, Person before, Instant now) {
        CustomerDraft draft = match.draft();
        Person person = before.with(draft.person());
        @Nullable CountryCode country = draft.country().orElse(known.country());
        return new Row(
                known.id(),
                known.subject(),
                known.version() + 1,
                fields.seal(known.subject(), known.id(), person),
                fields.mailIndex(person.email()),
                fields.phoneIndex(person.phone()),
                match.mark(),
                country,
                known.language(),
                tags(known, draft),
                Objects.requireNonNullElse(draft.taxExempt(), known.taxExempt()),
                draft.earlier() == null ? known.earlier() : draft.earlier(),
                known.source(),
                draft.outsideId() == null ? known.outsideId() : draft.outsideId(),
                known.reference(),
                now);
    }

    // What staff put on somebody here stays on them.
    private static List<String> tags(Row known, CustomerDraft draft) {
        Set<String> tags = new TreeSet<>(known.tags());
        tags.addAll(draft.tags());
        return List.copyOf(tags);
    }

    /// In the order of the changes.
    List<Undone> undo(
            String reference,
            List<Customers.Undo> changes,
            UnaryOperator<Set<SubjectId>> withOrders) {
        Map<CustomerId, Row> now = new HashMap<>();
        store.lock(changes.stream().map(Customers.Undo::id).toList())
                .forEach(row -> now.put(row.id(), row));
        Set<SubjectId> subjects =
                now.values().stream().map(Row::subject).collect(Collectors.toSet());
        fields.ready(subjects);
        Set<SubjectId> busy = withOrders.apply(subjects);
        List<Row> back = new ArrayList<>();
        List<Row> gone = new ArrayList<>();
        List<Undone> fates = new ArrayList<>(changes.size());
        for (Customers.Undo change : changes) {
            Row row = now.get(change.id());
            Undone fate = fate(change, row, busy);
            fates.add(fate);
            if (row == null || fate == Undone.EDITED || fate == Undone.IN_USE) continue;
            if (fate == Undone.GONE) gone.add(row);
            else back.add(before(row, change.before()));
        }
        consents.removeOf(reference, ids(back));
        store.update(back);
        store.delete(ids(gone));
        gone.forEach(row -> fields.forget(row.subject()));
        return fates;
    }

    private static Undone fate(Customers.Undo change, @Nullable Row now, Set<SubjectId> busy) {
        if (now == null) return Undone.GONE;
        if (now.version() != change.version()) return Undone.EDITED;
        if (!change.before().isEmpty()) return Undone.RESTORED;
        return busy.contains(now.subject()) ? Undone.IN_USE : Undone.GONE;
    }

    private static Collection<CustomerId> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    /// Throws [Forgotten] when the person was erased in between.
    private Row before(Row now, String wrapped) {
        String text = fields.unwrap(now.subject(), now.id(), wrapped);
        Before before = json.readValue(text, Before.class);
        return new Row(
                now.id(),
                now.subject(),
                before.version(),
                fields.seal(now.subject(), now.id(), before.person()),
                fields.mailIndex(before.person().email()),
                fields.phoneIndex(before.person().phone()),
                before.markBytes(),
                before.country(),
                now.language(),
                before.tags(),
                before.taxExempt(),
                before.earlier(),
                now.source(),
                before.outsideId(),
                now.reference(),
                clock.instant());
    }
}
