package io.portolan.shipping.variance;

import io.portolan.kernel.Uuid7;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import io.portolan.shipping.variance.BillFile.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files in which carriers and brokers bill duty and tax: first looked at, then counted, and undone
/// when it was a mistake. The file itself is not kept.
@Service
public class VarianceFiles {

    private static final int LONGEST = 120;

    private final VarianceStore store;
    private final BillMatching matching;
    private final AuditTrail audit;
    private final Clock clock;

    VarianceFiles(VarianceStore store, BillMatching matching, AuditTrail audit, Clock clock) {
        this.store = store;
        this.matching = matching;
        this.audit = audit;
        this.clock = clock;
    }

    /// Reads a file and finds its parcels; nothing counts yet. The same file again answers the one
    /// that is there. Refuses with `NotABill` what cannot be read as one, with
    /// `IllegalArgumentException` a carrier without a name.
    @Transactional
    public BillFile look(String title, String carrier, byte[] file) {
        String biller = cut(carrier);
        if (biller.isEmpty()) throw new IllegalArgumentException("who billed?");
        List<Billed> lines = BillReader.read(file);
        store.lock();
        byte[] digest = BillMatching.sha256(file);
        Optional<UUID> before = store.byDigest(digest);
        if (before.isPresent()) return store.find(before.get()).orElseThrow();
        Instant now = clock.instant();
        UUID id = Uuid7.at(now.toEpochMilli());
        store.insert(id, cut(title), biller, digest, now);
        store.insert(id, matching.entries(lines, now));
        store.settle(id);
        return store.find(id).orElseThrow();
    }

    /// What `look` would answer; keeps nothing, and leaves alone what somebody else looked at.
    @Transactional
    public BillFile tried(String title, String carrier, byte[] file) {
        store.lock();
        boolean there = store.byDigest(BillMatching.sha256(file)).isPresent();
        BillFile looked = look(title, carrier, file);
        if (!there) store.drop(looked.id());
        return looked;
    }

    private static String cut(String text) {
        String bare = text.replaceAll("\\p{Cntrl}", " ").strip();
        return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
    }

    /// Lets the file count; what another file counted in the meantime is set aside. False when it
    /// was counted or undone before.
    @Transactional
    public boolean count(UUID file, Actor by) {
        store.lock();
        store.settle(file);
        if (!store.move(file, State.LOOKED, State.COUNTED, clock.instant())) return false;
        write(by, "variance.count", file);
        return true;
    }

    /// Takes a counted file back: nothing of it counts any more, and it can be sent again. What
    /// other files that count held beside it counts from then on. False when it did not count.
    @Transactional
    public boolean undo(UUID file, Actor by) {
        store.lock();
        if (!store.move(file, State.COUNTED, State.UNDONE, clock.instant())) return false;
        store.besides(file).forEach(store::settle);
        write(by, "variance.undo", file);
        return true;
    }

    private void write(Actor by, String action, UUID id) {
        BillFile file = store.find(id).orElseThrow();
        audit.write(
                new AuditEntry(
                        by,
                        action,
                        "variance",
                        id.toString(),
                        null,
                        clock.instant(),
                        Map.of(
                                "carrier", file.carrier(),
                                "lines", String.valueOf(file.tally().matched()),
                                "parcels", String.valueOf(file.tally().parcels()))));
    }

    /// Forgets a file that was only looked at.
    @Transactional
    public boolean drop(UUID file) {
        store.lock();
        return store.drop(file);
    }

    public Optional<BillFile> find(UUID file) {
        return store.find(file);
    }

    /// The newest first.
    public List<BillFile> newest(int limit) {
        return store.newest(limit);
    }

    /// Lines of a file that do not count, in the order of the file.
    public List<SetAside> setAside(UUID file, int limit) {
        return store.setAside(file, limit);
    }
}
