package io.portolan.customers;

import io.portolan.customers.CustomerStore.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out whom drafts mean. Each customer is meant by one draft at most: a second one is
/// somebody new.
@Component
class Matching {

    /// A draft and whom it means; rows are never compared.
    ///
    /// @param known null when nobody is there yet
    /// @param mark of what the source says
    /// @param stays whether somebody who is known is left as they are
    @SuppressWarnings("ArrayRecordComponent")
    record Match(CustomerDraft draft, @Nullable Row known, byte[] mark, boolean stays) {

        Match staying() {
            return new Match(draft, known, mark, true);
        }

        /// Whether nothing is to be done: the source said the same the last time.
        boolean same() {
            return known != null && (stays || Arrays.equals(known.mark(), mark));
        }
    }

    private final CustomerStore store;
    private final CustomerFields fields;

    Matching(CustomerStore store, CustomerFields fields) {
        this.store = store;
        this.fields = fields;
    }

    /// In the order of the drafts; those who are known are locked until the transaction ends.
    List<Match> of(List<CustomerDraft> drafts) {
        List<byte[]> mails = new ArrayList<>();
        List<byte[]> phones = new ArrayList<>();
        for (CustomerDraft draft : drafts) {
            byte[] mail = mail(draft);
            byte[] phone = phone(draft);
            if (mail != null) mails.add(mail);
            if (phone != null) phones.add(phone);
        }
        List<String> ids =
                drafts.stream().map(CustomerDraft::outsideId).filter(Objects::nonNull).toList();
        Known known = new Known();
        store.candidates(mails, phones, ids).forEach(known::add);
        List<Match> matches = new ArrayList<>(drafts.size());
        for (CustomerDraft draft : drafts) {
            matches.add(new Match(draft, known.meant(draft), fields.mark(draft), false));
        }
        return matches;
    }

    private byte @Nullable [] mail(CustomerDraft draft) {
        return fields.mailIndex(draft.person().email());
    }

    /// Whoever has a mail address is not known by a phone: families share one.
    private byte @Nullable [] phone(CustomerDraft draft) {
        return draft.person().email().isEmpty() ? fields.phoneIndex(draft.person().phone()) : null;
    }

    private static String outside(String source, String id) {
        return source + " " + id;
    }

    private final class Known {

        private final Map<String, Row> byMail = new HashMap<>();
        private final Map<String, Row> byOutsideId = new HashMap<>();
        private final Map<String, Row> byPhone = new HashMap<>();
        private final Set<CustomerId> meant = new HashSet<>();

        private void add(Row row) {
            if (row.mailIndex() != null) byMail.put(CustomerFields.key(row.mailIndex()), row);
            if (row.outsideId() != null) {
                byOutsideId.putIfAbsent(outside(row.source(), row.outsideId()), row);
            }
            if (row.phoneIndex() != null && row.mailIndex() == null) {
                byPhone.putIfAbsent(CustomerFields.key(row.phoneIndex()), row);
            }
        }

        private @Nullable Row meant(CustomerDraft draft) {
            Row row = found(byMail, mail(draft));
            if (row == null && draft.outsideId() != null) {
                row = byOutsideId.get(outside(draft.source(), draft.outsideId()));
            }
            if (row == null) row = found(byPhone, phone(draft));
            return row != null && meant.add(row.id()) ? row : null;
        }

        private static @Nullable Row found(Map<String, Row> rows, byte @Nullable [] index) {
            return index == null ? null : rows.get(CustomerFields.key(index));
        }
    }
}
