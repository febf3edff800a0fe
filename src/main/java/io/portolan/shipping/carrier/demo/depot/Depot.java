package io.portolan.shipping.carrier.demo.depot;

import io.portolan.shipping.carrier.demo.depot.DepotController.Wanted;
import io.portolan.shipping.carrier.demo.depot.DepotStore.Parcel;
import io.portolan.shipping.carrier.demo.depot.Timetable.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The demo carrier's back office.
@Service
public class Depot {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PRODUCT = "LM";
    private static final int HEAVIEST = 30_000;

    /// What became of a request for a label.
    sealed interface Acceptance {
        record Accepted(String number, String route) implements Acceptance {}

        record Refused(String code, String message) implements Acceptance {}

        /// The label is made, but the answer gets lost.
        record Lost() implements Acceptance {}
    }

    private final DepotStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Timetable timetable = Timetable.read();
    private final Map<String, Integer> lost = new ConcurrentHashMap<>();

    Depot(DepotStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Takes a merchant on and gives it the secret to come with.
    public String signUp() {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String text = HexFormat.of().formatHex(secret);
        store.client(hash(text), clock.instant());
        return text;
    }

    boolean knows(String secret) {
        return store.knows(hash(secret));
    }

    Acceptance accept(String key, String request, Wanted wanted) {
        Optional<Parcel> known = store.byKey(key);
        if (known.isEmpty()) {
            Optional<Acceptance.Refused> fault = fault(wanted);
            if (fault.isPresent()) return fault.get();
            transaction.executeWithoutResult(status -> write(key, request, wanted));
            known = store.byKey(key);
        }
        Parcel parcel = known.orElseThrow();
        if (!parcel.request().equals(hash(request))) {
            return new Acceptance.Refused("key_reused", "This key came with another parcel.");
        }
        if (loses(key, wanted)) return new Acceptance.Lost();
        return new Acceptance.Accepted(parcel.number(), parcel.route());
    }

    /// What is known of these parcels, by number. Now and then a scan is told twice, or the list is
    /// not in order.
    Map<String, List<Journey.Scan>> scans(List<String> numbers) {
        Map<String, List<Journey.Scan>> scans = new LinkedHashMap<>();
        for (DepotStore.ToldScan told : store.told(numbers, clock.instant())) {
            scans.computeIfAbsent(told.number(), n -> new ArrayList<>()).add(told.scan());
        }
        scans.forEach(Depot::disturb);
        return scans;
    }

    private static void disturb(String number, List<Journey.Scan> scans) {
        int serial = Integer.parseInt(number.substring(2, 10));
        if (serial % 4 == 2) scans.add(scans.getFirst());
        if (serial % 2 == 1) Collections.reverse(scans);
    }

    private void write(String key, String request, Wanted wanted) {
        int serial = store.nextSerial();
        Line line = timetable.to(wanted.to().country());
        if (line == null) throw new IllegalStateException("no line to " + wanted.to().country());
        String number = ItemNumbers.of(PRODUCT, serial, timetable.from().country());
        String route =
                timetable.from().country()
                        + "-"
                        + line.code()
                        + "-"
                        + "%02d".formatted(serial % 40);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!store.insert(new Parcel(number, hash(request), route), key, wanted, now)) return;
        store.insert(
                number,
                Journey.plan(timetable, line, wanted.service(), serial, wanted.to().name(), now));
    }

    private Optional<Acceptance.Refused> fault(Wanted wanted) {
        var to = wanted.to();
        if (to.name().isBlank() || to.street().isBlank() || to.city().isBlank()) {
            return refused("address_incomplete", "Name, street and city are needed.");
        }
        if (timetable.to(to.country()) == null) {
            return refused("country_not_served", "No line to " + to.country() + ".");
        }
        if (wanted.grams() > HEAVIEST) return refused("too_heavy", "30 kg at most.");
        boolean declared =
                wanted.contents().stream().allMatch(c -> c.hs6() != null && c.origin() != null);
        if (!declared || wanted.contents().isEmpty()) {
            return refused("contents_missing", "Each line needs a tariff code and an origin.");
        }
        return Optional.empty();
    }

    private static Optional<Acceptance.Refused> refused(String code, String message) {
        return Optional.of(new Acceptance.Refused(code, message));
    }

    // For demonstrations: to an addressee called "Lost …" the first three answers get lost.
    private boolean loses(String key, Wanted wanted) {
        if (!wanted.to().name().toLowerCase(Locale.ROOT).startsWith("lost ")) return false;
        return lost.merge(key, 1, Integer::sum) <= 3;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
