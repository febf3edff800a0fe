package io.portolan.admin;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.markets.MarketDraft;
import io.portolan.markets.PriceRounding;
import io.portolan.markets.PriceSource;
import io.portolan.markets.TaxDisplay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the form of a market. Amounts are typed in whole units of the currency, as on a label.
final class MarketForm {

    private static final int LONGEST = 80;
    private static final BigDecimal MOST_SURCHARGE = BigDecimal.valueOf(200);

    private final FieldReader fields;
    private final Market before;
    private final Set<Language> spoken;
    private final Set<String> methods;

    /// @param before the market as it stands, or the one a new market is made like
    /// @param spoken the languages there are words for
    /// @param methods the ways to pay there are
    MarketForm(FieldReader fields, Market before, Set<Language> spoken, Set<String> methods) {
        this.fields = fields;
        this.before = before;
        this.spoken = Set.copyOf(spoken);
        this.methods = Set.copyOf(methods);
    }

    /// What stands in the fields for this market.
    static Map<String, String> stood(Market market) {
        int digits = market.currency().digits();
        Money free = market.freeShippingFrom();
        Map<String, String> stood = new HashMap<>();
        stood.put("name", market.name());
        stood.put("countries", joined(market.countries(), CountryCode::value));
        stood.put("currency", market.currency().code());
        stood.put("languages", joined(market.languages(), Language::tag));
        stood.put("tax", market.taxDisplay().name());
        stood.put("zone", market.zone().getId());
        stood.put("methods", joined(market.paymentMethods(), method -> method));
        stood.put("days", String.valueOf(market.returnDays()));
        stood.put("free", free == null ? "" : plain(free.minor(), digits));
        stood.put("step", plain(market.priceRounding().step(), digits));
        stood.put("charm", plain(market.priceRounding().charm(), digits));
        String list = market.prices().list();
        stood.put("list", list == null ? "" : list);
        stood.put("surcharge", market.prices().surcharge().toPlainString());
        stood.put("open", market.open() ? "1" : "");
        return stood;
    }

    private static <T> String joined(List<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining(", "));
    }

    private static String plain(long minor, int digits) {
        BigDecimal major = BigDecimal.valueOf(minor, digits);
        BigDecimal whole = major.stripTrailingZeros();
        return (whole.scale() <= 0 ? whole : major).toPlainString();
    }

    /// The market as the form wants it; null when something is wrong, which is noted beside its
    /// field.
    @Nullable Market read() {
        Currency currency =
                fields.value("currency", before.currency(), "markets.bad.currency", Currency::of);
        if (currency == null) {
            fields.problem("currency", "markets.bad.currency");
            return null;
        }
        MarketDraft draft =
                before.but()
                        .name(name())
                        .countries(countries())
                        .currency(currency)
                        .languages(languages())
                        .taxDisplay(tax())
                        .zone(zone())
                        .paymentMethods(methods())
                        .returnDays(days())
                        .freeShippingFrom(free(currency))
                        .open(!fields.text("open", "").isEmpty());
        PriceRounding rounding = rounding(currency);
        PriceSource prices = prices();
        if (!fields.problems().isEmpty()) return null;
        return draft.priceRounding(rounding).prices(prices).make();
    }

    private String name() {
        String name = fields.text("name", before.name());
        if (name.isEmpty() || name.length() > LONGEST) fields.problem("name", "markets.bad.name");
        return name;
    }

    private List<CountryCode> countries() {
        List<String> typed =
                fields.words("countries", List.of()).stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .distinct()
                        .toList();
        boolean known = !typed.isEmpty() && typed.stream().allMatch(CountryCode::known);
        if (!known) {
            fields.problem("countries", "markets.bad.countries");
            return before.countries();
        }
        if (!typed.getFirst().toLowerCase(Locale.ROOT).equals(before.code())) {
            fields.problem("countries", "markets.bad.first");
            return before.countries();
        }
        return typed.stream().map(CountryCode::of).toList();
    }

    private List<Language> languages() {
        List<Language> typed =
                fields.words("languages", List.of()).stream()
                        .flatMap(
                                tag ->
                                        spoken.stream()
                                                .filter(one -> one.tag().equalsIgnoreCase(tag)))
                        .distinct()
                        .toList();
        boolean all = typed.size() == fields.words("languages", List.of()).size();
        if (typed.isEmpty() || !all) {
            fields.problem("languages", "markets.bad.languages");
            return before.languages();
        }
        return typed;
    }

    private TaxDisplay tax() {
        TaxDisplay tax =
                fields.value("tax", before.taxDisplay(), "markets.bad.tax", TaxDisplay::valueOf);
        return tax == null ? before.taxDisplay() : tax;
    }

    private ZoneId zone() {
        String zone = fields.text("zone", before.zone().getId());
        if (ZoneId.getAvailableZoneIds().contains(zone)) return ZoneId.of(zone);
        fields.problem("zone", "markets.bad.zone");
        return before.zone();
    }

    private List<String> methods() {
        List<String> typed = fields.words("methods", List.of());
        if (!typed.isEmpty() && methods.containsAll(typed)) return typed;
        fields.problem("methods", "markets.bad.methods");
        return before.paymentMethods();
    }

    private int days() {
        Integer days = fields.value("days", null, "markets.bad.days", Integer::valueOf);
        if (days != null && days >= 0 && days <= 365) return days;
        fields.problem("days", "markets.bad.days");
        return before.returnDays();
    }

    private @Nullable Money free(Currency currency) {
        Long minor = minor("free", currency, "markets.bad.free");
        if (minor == null) return null;
        if (minor < 0) fields.problem("free", "markets.bad.free");
        return new Money(Math.max(0, minor), currency);
    }

    private PriceRounding rounding(Currency currency) {
        Long step = minor("step", currency, "markets.bad.step");
        Long charm = minor("charm", currency, "markets.bad.charm");
        if (step == null || step < 1) {
            fields.problem("step", "markets.bad.step");
            return before.priceRounding();
        }
        if (charm != null && (charm < 0 || charm >= step)) {
            fields.problem("charm", "markets.bad.charm");
            return before.priceRounding();
        }
        return new PriceRounding(step, charm == null ? 0 : charm);
    }

    private PriceSource prices() {
        BigDecimal surcharge =
                fields.value("surcharge", null, "markets.bad.surcharge", FieldReader::decimal);
        BigDecimal percent = surcharge == null ? BigDecimal.ZERO : surcharge;
        boolean fits =
                percent.signum() >= 0
                        && percent.compareTo(MOST_SURCHARGE) <= 0
                        && percent.stripTrailingZeros().scale() <= 2;
        if (!fits) {
            fields.problem("surcharge", "markets.bad.surcharge");
            return before.prices();
        }
        return new PriceSource(fields.orNull("list", null), percent);
    }

    // An amount with more digits than its currency has is no amount.
    private @Nullable Long minor(String field, Currency currency, String problem) {
        return fields.value(
                field,
                null,
                problem,
                text ->
                        FieldReader.decimal(text)
                                .movePointRight(currency.digits())
                                .setScale(0, RoundingMode.UNNECESSARY)
                                .longValueExact());
    }
}
