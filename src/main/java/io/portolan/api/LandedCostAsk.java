package io.portolan.api;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.landedcost.Channel;
import io.portolan.landedcost.ChargeKind;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.Incoterm;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.Measure;
import io.portolan.platform.web.Refusal.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The body of a landed-cost question. Everything but destination, currency and lines may be left
/// out: from the merchant's place, today, duty paid, by courier, nothing for freight, insurance and
/// discount.
record LandedCostAsk(
        @Nullable Place destination,
        @Nullable CountryCode shipFrom,
        @Nullable LocalDate date,
        @Nullable String incoterm,
        @Nullable Currency currency,
        @Nullable Money freight,
        @Nullable Money insurance,
        @Nullable Money discount,
        @Nullable Seller seller,
        @Nullable String channel,
        @Nullable String scheme,
        @Nullable List<@Nullable Line> lines) {

    record Place(
            @Nullable CountryCode country, @Nullable String region, @Nullable String postcode) {}

    record Seller(@Nullable List<@Nullable String> registeredIn) {}

    record Line(
            @Nullable HsCode hs,
            @Nullable CountryCode origin,
            @Nullable String description,
            @Nullable Long quantity,
            @Nullable Money unitPrice,
            @Nullable Long weightGrams,
            @Nullable List<@Nullable Duty> measures) {}

    record Duty(@Nullable String kind, @Nullable BigDecimal rate, @Nullable Money amount) {}

    private static final Set<String> KINDS = Set.of("duty", "additional", "antidumping", "excise");

    /// The question itself. Refuses what is missing or senseless, all of it at once.
    LandedCostRequest request(CountryCode merchant, LocalDate today) {
        Fields fields = new Fields();
        Place place = destination;
        CountryCode country = place == null ? null : place.country();
        if (place == null || country == null) fields.missing("destination.country");
        Currency money = currency;
        if (money == null) fields.missing("currency");
        List<@Nullable Line> asked = lines == null ? List.of() : lines;
        if (asked.isEmpty() || asked.size() > 500) {
            fields.add("lines", "range", "Send from 1 to 500 lines.");
        }
        fields.oneOf("incoterm", incoterm, "DDP", "DAP");
        fields.oneOf("channel", channel, "post", "courier");
        fields.oneOf("scheme", scheme, "none");
        fields.refuse();
        if (place == null || country == null || money == null) throw new IllegalStateException();
        Money zero = Money.zero(money);
        Money off = discount == null ? zero : discount;
        List<GoodsLine> goods = goods(asked, money, off, fields);
        return new LandedCostRequest(
                new Destination(country, place.region(), place.postcode()),
                shipFrom == null ? merchant : shipFrom,
                date == null ? today : date,
                "DAP".equals(incoterm) ? Incoterm.DAP : Incoterm.DDP,
                money,
                freight == null ? zero : freight,
                insurance == null ? zero : insurance,
                off,
                registrations(),
                "post".equals(channel) ? Channel.POST : Channel.COURIER,
                scheme != null,
                goods);
    }

    private List<GoodsLine> goods(
            List<@Nullable Line> asked, Currency money, Money off, Fields fields) {
        fields.amount("freight", freight, money);
        fields.amount("insurance", insurance, money);
        fields.amount("discount", discount, money);
        List<GoodsLine> goods = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            GoodsLine line = LandedCostLines.line("lines[" + i + "]", asked.get(i), money, fields);
            if (line != null) goods.add(line);
        }
        fields.refuse();
        Money price = goods.stream().map(GoodsLine::price).reduce(Money.zero(money), Money::plus);
        if (price.compareTo(off) < 0) {
            fields.add("discount", "range", "The discount is more than the goods.");
        }
        fields.refuse();
        return goods;
    }

    private @Nullable Set<String> registrations() {
        if (seller == null || seller.registeredIn() == null) return null;
        Set<String> places = new HashSet<>();
        for (String place : seller.registeredIn()) if (place != null) places.add(place);
        return places;
    }

    /// Lines and measures of the question.
    static final class LandedCostLines {

        private LandedCostLines() {}

        static @Nullable GoodsLine line(
                String at, @Nullable Line line, Currency currency, Fields fields) {
            if (line == null) {
                fields.missing(at);
                return null;
            }
            Long quantity = line.quantity();
            fields.range(at + ".quantity", quantity, 1, 1_000_000);
            Money price = line.unitPrice();
            if (price == null) fields.missing(at + ".unitPrice");
            fields.amount(at + ".unitPrice", price, currency);
            Long grams = line.weightGrams();
            if (grams != null) fields.range(at + ".weightGrams", grams, 0, 1_000_000_000);
            List<Measure> measures = measures(at, line.measures(), currency, fields);
            if (quantity == null || price == null || fields.any()) return null;
            return new GoodsLine(
                    line.hs(),
                    line.origin(),
                    line.description() == null ? "" : line.description(),
                    quantity,
                    price,
                    grams == null ? null : Weight.ofGrams(grams),
                    measures);
        }

        private static List<Measure> measures(
                String at, @Nullable List<@Nullable Duty> asked, Currency currency, Fields fields) {
            List<Measure> measures = new ArrayList<>();
            if (asked == null) return measures;
            if (asked.size() > 20) fields.add(at + ".measures", "range", "At most 20 measures.");
            for (int i = 0; i < asked.size(); i++) {
                Measure one = measure(at + ".measures[" + i + "]", asked.get(i), currency, fields);
                if (one != null) measures.add(one);
            }
            return measures;
        }

        private static @Nullable Measure measure(
                String at, @Nullable Duty duty, Currency currency, Fields fields) {
            if (duty == null || duty.kind() == null || !KINDS.contains(duty.kind())) {
                fields.add(at + ".kind", "unknown", "One of " + KINDS.stream().sorted().toList());
                return null;
            }
            if ((duty.rate() == null) == (duty.amount() == null)) {
                fields.add(at, "one-of", "A measure has a rate or an amount.");
                return null;
            }
            fields.amount(at + ".amount", duty.amount(), currency);
            fields.rate(at + ".rate", duty.rate());
            if (fields.any()) return null;
            ChargeKind kind =
                    switch (duty.kind()) {
                        case "additional" -> ChargeKind.ADDITIONAL;
                        case "antidumping" -> ChargeKind.ANTIDUMPING;
                        case "excise" -> ChargeKind.EXCISE;
                        default -> ChargeKind.DUTY;
                    };
            return new Measure(kind, duty.rate(), duty.amount());
        }
    }

    /// What is wrong with the fields of a body, gathered until `refuse`.
    static final class Fields {

        private static final long MOST = 1_000_000_000_000L;
        private final List<FieldError> errors = new ArrayList<>();

        boolean any() {
            return !errors.isEmpty();
        }

        void refuse() {
            if (any()) throw io.portolan.platform.web.Refusal.invalid(errors);
        }

        void add(String field, String code, String message) {
            errors.add(new FieldError(field, code, message));
        }

        void missing(String field) {
            add(field, "required", "This field is required.");
        }

        void range(String field, @Nullable Long value, long least, long most) {
            if (value == null) {
                missing(field);
            } else if (value < least || value > most) {
                add(field, "range", "From " + least + " to " + most + ".");
            }
        }

        void oneOf(String field, @Nullable String value, String... known) {
            if (value != null && !List.of(known).contains(value)) {
                add(field, "unknown", "One of " + String.join(", ", known) + ".");
            }
        }

        void amount(String field, @Nullable Money amount, Currency currency) {
            if (amount == null) return;
            if (!amount.currency().equals(currency)) {
                add(field, "currency", "Amounts are in " + currency + ".");
            } else if (amount.isNegative() || amount.minor() > MOST) {
                add(field, "range", "From 0 to " + MOST + " minor units.");
            }
        }

        void rate(String field, @Nullable BigDecimal rate) {
            if (rate == null) return;
            boolean readable = rate.precision() <= 12 && rate.scale() <= 12 && rate.scale() > -3;
            if (!readable || rate.signum() < 0 || rate.compareTo(BigDecimal.TEN) > 0) {
                add(field, "range", "From 0 to 10, at most 12 digits; 0.027 is 2.7 %.");
            }
        }
    }
}
