package io.portolan.customers;

import io.portolan.customers.Consent.Origin;
import io.portolan.customers.Matching.Match;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who allowed what. What another shop says is kept as that shop's word: it never stands for the
/// buyer's own, and never changes what they said here.
@Component
class Consents {

    private final ConsentStore store;

    Consents(ConsentStore store) {
        this.store = store;
    }

    /// Notes what a source says, where it is news.
    void take(List<Match> matches, List<Taken> taken, String reference, Instant now) {
        Map<CustomerId, Map<Channel, Consent>> known = last(taken);
        List<ConsentStore.Row> words = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            CustomerDraft draft = matches.get(i).draft();
            CustomerId id = taken.get(i).id();
            if (taken.get(i).change() == Taken.Change.UNCHANGED) continue;
            Map<Channel, Consent> before = known.getOrDefault(id, Map.of());
            draft.consents()
                    .forEach(
                            (channel, given) -> {
                                if (!news(given, before.get(channel))) return;
                                Consent word =
                                        new Consent(
                                                channel,
                                                given,
                                                Origin.IMPORTED,
                                                draft.source(),
                                                now);
                                words.add(new ConsentStore.Row(id, word, reference));
                            });
        }
        store.add(words);
    }

    private static boolean news(boolean given, @Nullable Consent last) {
        if (last == null) return given;
        return last.origin() == Origin.IMPORTED && last.given() != given;
    }

    private Map<CustomerId, Map<Channel, Consent>> last(List<Taken> taken) {
        return of(
                taken.stream()
                        .filter(each -> each.change() == Taken.Change.UPDATED)
                        .map(Taken::id)
                        .toList());
    }

    /// The last word of each on each channel.
    Map<CustomerId, Map<Channel, Consent>> of(Collection<CustomerId> customers) {
        Map<CustomerId, Map<Channel, Consent>> known = new HashMap<>();
        if (customers.isEmpty()) return known;
        for (ConsentStore.Row row : store.last(customers)) {
            known.computeIfAbsent(row.customer(), id -> new HashMap<>())
                    .put(row.consent().channel(), Objects.requireNonNull(row.consent()));
        }
        return known;
    }

    void removeOf(String reference, Collection<CustomerId> customers) {
        if (!customers.isEmpty()) store.removeOf(reference, customers);
    }
}
