package io.portolan.api;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.landedcost.Channel;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.GivenRate;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.Incoterm;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.Reckoning;
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
        @Nullable Boolean taxIncluded,
        @Nullable List<@Nullable Rate> exchangeRates,
        @Nullable List<@Nullable Line> lines) {

    private static final int MOST_RATES = 50;

    /// An exchange rate in place of the one of the day.
    record Rate(@Nullable Currency from, @Nullable Currency to, @Nullable BigDecimal rate) {}

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
            @Nullable List<@Nullable Duty> measures,
            @Nullable String goodsClass,
            @Nullable Proof preference,
            @Nullable BigDecimal litres,
            @Nullable BigDecimal alcoholPercent,
            @Nullable BigDecimal metalPercent) {}

    record Proof(@Nullable String agreement, @Nullable String proof) {}

    record Duty(@Nullable String kind, @Nullable BigDecimal rate, @Nullable Money amount) {}

    /// The question itself. Refuses what is missing or senseless, all of it at once.
    LandedCostRequest request(CountryCode merchant, LocalDate today) {
        AskFields fields = new AskFields();
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
        List<GivenRate> rates = rates(fields);
        if (inside()) onlyDutyPaid(fields);
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
                goods,
                rates);
    }

    /// Whether prices, freight and discount contain duty, tax and fees.
    boolean inside() {
        return Boolean.TRUE.equals(taxIncluded);
    }

    private void onlyDutyPaid(AskFields fields) {
        boolean plain = scheme != null || (insurance != null && !insurance.isZero());
        if (plain || "DAP".equals(incoterm)) {
            fields.add(
                    "taxIncluded",
                    "not-here",
                    "Prices that contain everything are duty paid, without insurance and with the"
                            + " seller's schemes.");
        }
    }

    private List<GivenRate> rates(AskFields fields) {
        List<GivenRate> given = new ArrayList<>();
        List<@Nullable Rate> asked = exchangeRates == null ? List.of() : exchangeRates;
        if (asked.size() > MOST_RATES) {
            fields.add("exchangeRates", "range", "At most " + MOST_RATES + " rates.");
            return given;
        }
        for (int i = 0; i < asked.size(); i++) {
            GivenRate rate = LandedCostLines.rate("exchangeRates[" + i + "]", asked.get(i), fields);
            if (rate != null) given.add(rate);
        }
        return given;
    }

    private List<GoodsLine> goods(
            List<@Nullable Line> asked, Currency money, Money off, AskFields fields) {
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

    /// The question that was asked, with all that stood for what it left out.
    static LandedCostAsk of(Reckoning reckoning) {
        LandedCostRequest request = reckoning.asked();
        Destination to = request.destination();
        List<@Nullable Line> asked = new ArrayList<>();
        for (GoodsLine line : request.lines()) asked.add(LandedCostLines.asked(line));
        return new LandedCostAsk(
                new Place(to.country(), to.region(), to.postcode()),
                request.shipFrom(),
                request.date(),
                request.incoterm().name(),
                request.currency(),
                request.freight(),
                request.insurance(),
                request.discount(),
                seller(request.registeredIn()),
                request.channel() == Channel.POST ? "post" : "courier",
                request.plain() ? "none" : null,
                reckoning.inside() ? true : null,
                rates(request.rates()),
                asked);
    }

    private static @Nullable List<@Nullable Rate> rates(List<GivenRate> given) {
        if (given.isEmpty()) return null;
        List<@Nullable Rate> rates = new ArrayList<>();
        for (GivenRate one : given) rates.add(new Rate(one.from(), one.to(), one.rate()));
        return rates;
    }

    private static @Nullable Seller seller(@Nullable Set<String> places) {
        if (places == null) return null;
        List<@Nullable String> sorted = new ArrayList<>();
        places.stream().sorted().forEach(sorted::add);
        return new Seller(sorted);
    }
}
