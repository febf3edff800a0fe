package io.portolan.admin;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.shipping.Clearance;
import io.portolan.shipping.Incoterm;
import io.portolan.shipping.LaneTables.Sold;
import io.portolan.shipping.LaneTables.Way;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the ways to send to a market. A price by weight is a line: `3000 g = 4.90`.
final class SendingForm {

    private static final Pattern STEP =
            Pattern.compile("(\\d{1,7}(?:[.,]\\d{1,3}(?=\\s*kg))?)\\s*(kg|g)?\\s*[=:：]\\s*(\\S+)");

    // 1.000 g would be a gram to one and a kilogram to another.
    private static final Pattern MARKED =
            Pattern.compile("\\d+(?:[.,'’\\h]\\d+)+\\s*(?:kg|g)?\\s*[=:：].*");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final long HEAVIEST = 1_000_000;
    private static final int LONGEST = 120;

    /// What is asked of each service, in the order of the page.
    static final List<String> FIELDS =
            List.of("on", "term", "fee", "clearance", "from", "to", "steps", "free");

    private final FieldReader fields;
    private final Currency currency;

    SendingForm(FieldReader fields, Currency currency) {
        this.fields = fields;
        this.currency = currency;
    }

    /// What stands in the fields for these ways.
    static Map<String, String> stood(List<Sold> ways) {
        Map<String, String> stood = new HashMap<>();
        for (Sold way : ways) {
            String of = "-" + way.service();
            stood.put("on" + of, "1");
            stood.put("term" + of, way.incoterm().name());
            stood.put("fee" + of, way.doorFee() == null ? "" : plain(way.doorFee()));
            stood.put("clearance" + of, way.clearance().name());
            stood.put("free" + of, way.free() ? "1" : "");
            stood.put("from" + of, String.valueOf(way.fromDays()));
            stood.put("to" + of, String.valueOf(way.toDays()));
            stood.put(
                    "steps" + of,
                    way.steps().entrySet().stream()
                            .map(step -> step.getKey() + " g = " + plain(step.getValue()))
                            .collect(Collectors.joining("\n")));
        }
        return stood;
    }

    private static String plain(Money price) {
        return price.major().toPlainString();
    }

    /// The ways as typed; what is wrong is noted beside its field.
    List<Sold> read(List<Way> services) {
        List<Sold> ways = new ArrayList<>();
        for (Way service : services) {
            String of = "-" + service.code();
            if (fields.text("on" + of, "").isEmpty()) continue;
            int from = days("from" + of);
            int to = days("to" + of);
            if (to < from) fields.problem("to" + of, "sending.bad.order");
            Map<Long, Money> steps = steps("steps" + of);
            if (steps.isEmpty()) continue;
            boolean free = !fields.text("free" + of, "").isEmpty();
            Incoterm term = one("term" + of, Incoterm.values());
            Money fee = fee("fee" + of, term);
            Clearance clearance = one("clearance" + of, Clearance.values());
            int last = Math.max(from, to);
            ways.add(new Sold(service.code(), term, clearance, fee, free, from, last, steps));
        }
        return ways;
    }

    /// The first where nothing was chosen.
    private <E extends Enum<E>> E one(String field, E[] known) {
        String text = fields.text(field, known[0].name());
        for (E one : known) if (one.name().equals(text)) return one;
        fields.problem(field, "sending.bad.choice");
        return known[0];
    }

    private @Nullable Money fee(String field, Incoterm term) {
        String text = fields.text(field, "");
        if (text.isEmpty()) return null;
        Money fee = price(text);
        if (fee == null) fields.problem(field, "sending.bad.fee");
        else if (term == Incoterm.DDP) fields.problem(field, "sending.bad.noDoor");
        return fee == null || fee.isZero() || term == Incoterm.DDP ? null : fee;
    }

    private int days(String field) {
        Integer days = fields.value(field, null, "sending.bad.days", Integer::valueOf);
        if (days != null && days >= 0 && days <= LONGEST) return days;
        fields.problem(field, "sending.bad.days");
        return 0;
    }

    private Map<Long, Money> steps(String field) {
        Map<Long, Money> steps = new TreeMap<>();
        for (String line : fields.text(field, "").lines().map(String::strip).toList()) {
            if (line.isEmpty()) continue;
            Matcher step = STEP.matcher(line);
            @Nullable Long grams = step.matches() ? grams(step) : null;
            @Nullable Money price = step.matches() ? price(step.group(3)) : null;
            if (grams == null || price == null || steps.put(grams, price) != null) {
                boolean marked = !step.matches() && MARKED.matcher(line).matches();
                fields.problem(field, marked ? "sending.bad.weight" : "sending.bad.steps");
            }
        }
        if (steps.isEmpty()) fields.problem(field, "sending.bad.steps");
        if (falling(steps)) fields.problem(field, "sending.bad.falling");
        return steps;
    }

    /// Whether something heavier travels for less.
    private static boolean falling(Map<Long, Money> rising) {
        Money before = null;
        for (Money price : rising.values()) {
            if (before != null && price.compareTo(before) < 0) return true;
            before = price;
        }
        return false;
    }

    private static @Nullable Long grams(Matcher step) {
        BigDecimal number = new BigDecimal(step.group(1).replace(',', '.'));
        BigDecimal grams = "kg".equals(step.group(2)) ? number.multiply(THOUSAND) : number;
        boolean whole = grams.stripTrailingZeros().scale() <= 0;
        boolean fits = whole && grams.signum() > 0 && grams.longValue() <= HEAVIEST;
        return fits ? grams.longValue() : null;
    }

    private @Nullable Money price(String text) {
        try {
            BigDecimal major = FieldReader.decimal(text);
            Money price = Money.ofMajor(major, currency, RoundingMode.UNNECESSARY);
            return price.minor() < 0 ? null : price;
        } catch (ArithmeticException | NumberFormatException unread) {
            return null;
        }
    }
}
