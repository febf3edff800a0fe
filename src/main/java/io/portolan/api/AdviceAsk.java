package io.portolan.api;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.advice.Advisor;
import io.portolan.landedcost.advice.Place;
import io.portolan.platform.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions to the advisor. The parcel or order inside is a landed-cost question.
final class AdviceAsk {

    private static final int MOST_PARCELS = 20;
    private static final int MOST_PLACES = 6;
    private static final int MOST_LINES = 100;
    private static final int MOST_NAME = 80;

    private AdviceAsk() {}

    /// What one more line does to a parcel.
    record Next(@Nullable LandedCostAsk parcel, LandedCostAsk.@Nullable Line item) {

        LandedCostAsk asked() {
            return required("parcel", parcel);
        }

        GoodsLine item(Currency currency) {
            AskFields fields = new AskFields();
            GoodsLine line = LandedCostLines.line("item", item, currency, fields);
            fields.refuse();
            if (line == null) throw new IllegalStateException();
            return line;
        }
    }

    /// Several parcels to one buyer against one.
    record Parcels(
            @Nullable List<@Nullable LandedCostAsk> parcels,
            @Nullable Boolean oneOrder,
            @Nullable Money freight,
            @Nullable Money insurance) {

        List<LandedCostRequest> requests(CountryCode merchant, LocalDate today) {
            AskFields fields = new AskFields();
            List<@Nullable LandedCostAsk> asked = parcels == null ? List.of() : parcels;
            if (asked.size() < 2 || asked.size() > MOST_PARCELS) {
                fields.add("parcels", "range", "Send from 2 to " + MOST_PARCELS + " parcels.");
            }
            fields.refuse();
            List<LandedCostRequest> requests = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                String at = "parcels[" + i + "]";
                requests.add(request(at, required(at, asked.get(i)), merchant, today));
            }
            alike(requests, fields);
            Currency currency = requests.getFirst().currency();
            fields.amount("freight", freight, currency);
            fields.amount("insurance", insurance, currency);
            fields.refuse();
            return requests;
        }

        private static void alike(List<LandedCostRequest> requests, AskFields fields) {
            LandedCostRequest first = requests.getFirst();
            for (int i = 1; i < requests.size(); i++) {
                LandedCostRequest other = requests.get(i);
                if (!Advisor.fit(first, other)) {
                    fields.add(
                            "parcels[" + i + "]",
                            "differs",
                            "All parcels have one destination, date, currency, incoterm, channel,"
                                    + " scheme and seller.");
                }
            }
        }
    }

    /// The ways to send an order from the places that have it.
    record Places(@Nullable LandedCostAsk order, @Nullable List<@Nullable From> places) {

        LandedCostAsk asked() {
            return required("order", order);
        }

        List<Place> places(LandedCostRequest order) {
            AskFields fields = new AskFields();
            List<@Nullable From> asked = places == null ? List.of() : places;
            if (asked.isEmpty() || asked.size() > MOST_PLACES) {
                fields.add("places", "range", "Send from 1 to " + MOST_PLACES + " places.");
            }
            if (order.lines().size() > MOST_LINES) {
                fields.add("order.lines", "range", "Send from 1 to " + MOST_LINES + " lines.");
            }
            fields.refuse();
            List<Place> known = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                Place place = required("places[" + i + "]", asked.get(i)).place(i, order, fields);
                if (place != null) known.add(place);
            }
            fields.refuse();
            return known;
        }
    }

    /// A place goods could be sent from, and what is there.
    record From(
            @Nullable String name,
            @Nullable CountryCode country,
            @Nullable Money freight,
            @Nullable Money insurance,
            @Nullable LocalDate arrives,
            @Nullable List<@Nullable Long> pieces) {

        @Nullable Place place(int index, LandedCostRequest order, AskFields fields) {
            String at = "places[" + index + "].";
            if (country == null) fields.missing(at + "country");
            if (arrives == null) fields.missing(at + "arrives");
            if (name != null) fields.words(at + "name", name, MOST_NAME);
            fields.amount(at + "freight", freight, order.currency());
            fields.amount(at + "insurance", insurance, order.currency());
            List<Long> there = pieces(at + "pieces", order, fields);
            if (country == null || arrives == null || fields.any()) return null;
            Money none = Money.zero(order.currency());
            return new Place(
                    name == null ? country.value() : name,
                    country,
                    freight == null ? none : freight,
                    insurance == null ? none : insurance,
                    arrives,
                    there);
        }

        private @Nullable List<Long> pieces(String at, LandedCostRequest order, AskFields fields) {
            if (pieces == null) return null;
            if (pieces.size() != order.lines().size()) {
                fields.add(at, "range", "One number for each line of the order.");
                return null;
            }
            List<Long> there = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                Long one = pieces.get(i);
                fields.range(at + "[" + i + "]", one, 0, 1_000_000_000);
                there.add(one == null ? 0 : one);
            }
            return there;
        }
    }

    /// The request; what is wrong with it is named by its path in the whole body.
    static LandedCostRequest request(
            String at, LandedCostAsk asked, CountryCode merchant, LocalDate today) {
        if (asked.inside()) {
            throw Refusal.invalid(
                    at + ".taxIncluded",
                    "not-here",
                    "Advice is given on prices without duty, tax and fees.");
        }
        try {
            return asked.request(merchant, today);
        } catch (Refusal wrong) {
            if (wrong.errors().isEmpty()) throw wrong;
            throw Refusal.invalid(
                    wrong.errors().stream()
                            .map(
                                    one ->
                                            new Refusal.FieldError(
                                                    at + "." + one.field(),
                                                    one.code(),
                                                    one.message()))
                            .toList());
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        AskFields fields = new AskFields();
        if (value == null) fields.missing(field);
        fields.refuse();
        if (value == null) throw new IllegalStateException();
        return value;
    }
}
