package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.engagement.MailKind;
import io.portolan.payments.DeclineReason;
import io.portolan.payments.PaymentState;
import io.portolan.platform.text.Words;
import io.portolan.shipping.Phase;
import io.portolan.shipping.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever the shop writes down, staff can read it in their language.
class EventWordsTest {

    private static final Path MAIN = Path.of("src/main/java/io/portolan");

    /// Who writes lines of a timeline, and under which source.
    private static final Map<String, String> WRITERS =
            Map.of(
                    "OrderPages.java", "staff",
                    "Orders.java", "system",
                    "PastTimeline.java", "system",
                    "OrderMoney.java", "payment",
                    "SettleLabel.java", "carrier",
                    "KeepSightings.java", "carrier",
                    "Mailroom.java", "mail");

    private static final Pattern EVENT =
            Pattern.compile(
                    "new OrderEvent\\([^;]*?\"(system|carrier|payment|mail|staff|buyer)\",\\s*"
                            + "\"([a-z-]+)\"\\s*([+,])",
                    Pattern.DOTALL);
    private static final Pattern MONEY = Pattern.compile("tell\\(order, change, \"([a-z-]+)\"");
    private static final Pattern AUDIT =
            Pattern.compile(
                    "(?:new AuditEntry\\([^;]*?|audit\\(\\s*)\"([a-z]+\\.[a-z-]+)\"",
                    Pattern.DOTALL);

    private final List<Words> languages =
            List.of(Shell.words(Shell.ENGLISH), Shell.words(Shell.CHINESE));

    @Test
    void knowsEveryWriterOfATimeline() throws IOException {
        Set<String> writers = new TreeSet<>();
        for (Map.Entry<Path, String> file : sources().entrySet()) {
            boolean writes =
                    file.getValue().contains("new OrderEvent(")
                            || file.getValue().contains("timeline.add(order");
            // Timeline reads them back.
            if (writes) writers.add(name(file.getKey()));
        }
        writers.remove("Timeline.java");
        assertThat(writers)
                .as("A new writer: name it here, and its events in i18n/admin")
                .isEqualTo(new TreeSet<>(WRITERS.keySet()));
    }

    @Test
    void hasWordsForEveryKindOfEvent() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Map.Entry<Path, String> file : sources().entrySet()) {
            if (!WRITERS.containsKey(name(file.getKey()))) continue;
            Matcher event = EVENT.matcher(file.getValue());
            while (event.find()) {
                boolean whole = event.group(3).equals(",");
                if (whole) keys.add(EventWords.key(event.group(1), event.group(2)));
            }
            Matcher money = MONEY.matcher(file.getValue());
            while (money.find()) keys.add(EventWords.key("payment", money.group(1)));
        }
        for (Phase phase : Phase.values()) {
            keys.add(EventWords.key("carrier", "parcel-" + phase.word()));
        }
        for (PaymentState state :
                List.of(PaymentState.NEEDS_ACTION, PaymentState.PROCESSING, PaymentState.UNKNOWN)) {
            keys.add(EventWords.key("payment", state.word()));
        }
        assertThat(keys)
                .contains(
                        "event.system.placed",
                        "event.system.cancelled",
                        "event.staff.note",
                        "event.mail.mail-written",
                        "event.carrier.parcel-labelled",
                        "event.payment.paid",
                        "event.payment.refunded");
        allKnow(keys);
    }

    @Test
    void hasWordsForEverythingAnEventMentions() {
        Set<String> keys = new TreeSet<>();
        for (MailKind mail : MailKind.values()) keys.add("mail." + mail.word());
        for (DeclineReason why : DeclineReason.values()) keys.add("reason." + why.word());
        for (String why : List.of("expired", "superseded", "merchant", "sold-out")) {
            keys.add("reason." + why);
        }
        for (String method : List.of("demo-card", "demo-redirect", "cod")) {
            keys.add("method." + method);
        }
        for (Phase phase : Phase.values()) keys.add("phase." + phase.word());
        for (Trouble trouble : Trouble.values()) keys.add("trouble." + trouble.word());
        for (PaymentState state : PaymentState.values()) keys.add("money." + state.word());
        allKnow(keys);
    }

    @Test
    void hasWordsForEveryActionOfTheAuditTrail() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String source : sources().values()) {
            Matcher action = AUDIT.matcher(source);
            while (action.find()) keys.add("action." + action.group(1));
        }
        assertThat(keys).contains("action.order.unmask", "action.payment.refund");
        allKnow(keys);
    }

    private void allKnow(Set<String> keys) {
        for (Words words : languages) assertThat(keys).filteredOn(k -> !words.has(k)).isEmpty();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }
}
