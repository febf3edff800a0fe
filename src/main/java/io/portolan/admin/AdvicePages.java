package io.portolan.admin;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.KeptLine;
import io.portolan.landedcost.KeptQuote;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.NoRules;
import io.portolan.landedcost.RuleBrowser;
import io.portolan.landedcost.advice.Advisor;
import io.portolan.landedcost.advice.Place;
import io.portolan.markets.NoRate;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks the advisor about a kept quote. Nothing is kept.
@Controller
@StaffOnly("products.read")
class AdvicePages {

    private final KeptQuotes quotes;
    private final Advisor advisor;
    private final RuleBrowser rules;
    private final Desk desk;

    AdvicePages(KeptQuotes quotes, Advisor advisor, RuleBrowser rules, Desk desk) {
        this.quotes = quotes;
        this.advisor = advisor;
        this.rules = rules;
        this.desk = desk;
    }

    /// What was asked for, and the answers so far.
    private record Asking(Shell shell, LandedCostRequest parcel, QuoteForm form, AdviceView view) {

        boolean well() {
            return form.problems().isEmpty();
        }
    }

    @GetMapping("/admin/quotes/{id}/advice")
    ResponseEntity<byte[]> show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String what,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "quotes");
        KeptQuote quote = quotes.find(id).orElseThrow(() -> Refusal.notFound("This quote"));
        LandedCostRequest parcel = quote.reckoning().withoutCharges().orElse(null);
        if (parcel == null) {
            NoAdvicePage none = new NoAdvicePage(shell, quote.id().toString(), title(shell, quote));
            return desk.page("quote-noadvice.jte", none);
        }
        QuoteForm form =
                new QuoteForm(
                        shell, name -> Objects.requireNonNullElse(request.getParameter(name), ""));
        Asking asking = new Asking(shell, parcel, form, new AdviceView(shell, rules));
        AdvicePage page = page(quote, asking, what, request);
        return desk.page(asking.well() ? 200 : 422, "quote-advice.jte", page);
    }

    private static String title(Shell shell, KeptQuote quote) {
        return shell.t(
                "quotes.to",
                "country",
                shell.display().countryInSentence(quote.asked().destination().country()));
    }

    private AdvicePage page(
            KeptQuote quote, Asking asking, String what, HttpServletRequest request) {
        AdvicePage.@Nullable Next next = null;
        AdvicePage.@Nullable Parcels parcels = null;
        AdvicePage.@Nullable Places places = null;
        List<AdvicePage.Limit> limits = List.of();
        try {
            limits =
                    advisor.thresholds(asking.parcel()).stream().map(asking.view()::limit).toList();
            switch (what) {
                case "next" -> next = next(asking);
                case "split" -> parcels = split(asking);
                case "merge" -> parcels = merge(asking, request.getParameter("one") != null);
                case "places" -> places = places(asking);
                default -> {}
            }
        } catch (NoRules unknown) {
            asking.form().wrong("hs", asking.shell().t("quotes.norules"));
        } catch (NoRate unknown) {
            asking.form().wrong("hs", asking.shell().t("quotes.norate"));
        }
        Shell shell = asking.shell();
        return new AdvicePage(
                shell,
                quote.id().toString(),
                title(shell, quote),
                quote.reckoning().inside(),
                new QuoteFormPage(
                        shell, List.of(), typed(asking, request), asking.form().problems()),
                goods(asking),
                limits,
                next,
                parcels,
                places);
    }

    private AdvicePage.@Nullable Next next(Asking asking) {
        GoodsLine item = asking.form().line("", asking.parcel().currency());
        if (item == null || !asking.well()) return null;
        return asking.view().next(advisor.next(asking.parcel(), item));
    }

    private AdvicePage.@Nullable Parcels split(Asking asking) {
        LandedCostRequest all = asking.parcel();
        Money freight = asking.form().money("freight", all.currency(), true);
        List<GoodsLine> first = new ArrayList<>();
        List<GoodsLine> second = new ArrayList<>();
        for (int i = 0; i < all.lines().size(); i++) {
            boolean apart = !asking.form().typed("apart." + (i + 1)).isEmpty();
            (apart ? second : first).add(all.lines().get(i));
        }
        if (first.isEmpty() || second.isEmpty()) {
            asking.form().wrong("apart.1", asking.shell().t("advice.nosplit"));
        }
        if (freight == null || !asking.well()) return null;
        List<Money> discounts = all.discount().split(List.of(value(first), value(second)));
        List<LandedCostRequest> parcels =
                List.of(
                        part(all, first, all.freight(), all.insurance(), discounts.get(0)),
                        part(all, second, freight, Money.zero(all.currency()), discounts.get(1)));
        return asking.view()
                .parcels(advisor.compare(parcels, true, all.freight(), all.insurance()));
    }

    private static java.math.BigDecimal value(List<GoodsLine> lines) {
        return lines.stream()
                .map(line -> line.price().major())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    }

    private static LandedCostRequest part(
            LandedCostRequest of,
            List<GoodsLine> lines,
            Money freight,
            Money insurance,
            Money discount) {
        return new LandedCostRequest(
                of.destination(),
                of.shipFrom(),
                of.date(),
                of.incoterm(),
                of.currency(),
                freight,
                insurance,
                discount,
                of.registeredIn(),
                of.channel(),
                of.plain(),
                lines,
                of.rates());
    }

    /// The other parcel is reckoned as of the day of the first.
    private AdvicePage.@Nullable Parcels merge(Asking asking, boolean oneOrder) {
        LandedCostRequest one = asking.parcel();
        LandedCostRequest other = other(asking.form().typed("other"), one.date());
        if (other == null) {
            asking.form().wrong("other", asking.shell().t("quotes.unknown"));
        } else if (!Advisor.fit(one, other)) {
            asking.form().wrong("other", asking.shell().t("advice.unlike"));
        }
        if (other == null || !asking.well()) return null;
        Money freight = most(one.freight(), other.freight());
        Money insurance = most(one.insurance(), other.insurance());
        return asking.view()
                .parcels(advisor.compare(List.of(one, other), oneOrder, freight, insurance));
    }

    private @Nullable LandedCostRequest other(String number, LocalDate day) {
        UUID id;
        try {
            id = UUID.fromString(number);
        } catch (IllegalArgumentException e) {
            List<KeptLine> lines = quotes.ofOrder(number.toUpperCase(Locale.ROOT));
            if (lines.isEmpty()) return null;
            id = lines.getFirst().id();
        }
        return quotes.find(id)
                .flatMap(quote -> quote.reckoning().withoutCharges())
                .map(parcel -> parcel.on(day))
                .orElse(null);
    }

    private static Money most(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private AdvicePage.@Nullable Places places(Asking asking) {
        List<Place> places = new ArrayList<>();
        for (int i = 1; i <= AdvicePage.PLACES; i++) {
            if (asking.form().typed("place." + i).isEmpty()) continue;
            Place place = place(asking, i);
            if (place != null) places.add(place);
        }
        if (places.isEmpty() && asking.well()) {
            asking.form().wrong("place.1", asking.shell().t("advice.noplace"));
        }
        if (!asking.well()) return null;
        return asking.view().places(advisor.places(asking.parcel(), places));
    }

    private static @Nullable Place place(Asking asking, int row) {
        QuoteForm form = asking.form();
        CountryCode country = form.country("place." + row);
        Money freight = form.money("freight." + row, asking.parcel().currency(), true);
        LocalDate day = TradeWords.day(form.typed("arrives." + row));
        if (day == null) form.wrong("arrives." + row, asking.shell().t("rules.noday"));
        if (country == null || freight == null || day == null) return null;
        Money none = Money.zero(asking.parcel().currency());
        return new Place(country.value(), country, freight, none, day, null);
    }

    /// What was typed; before anything was, another piece of the first line and today's place.
    private static Map<String, String> typed(Asking asking, HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        LandedCostRequest parcel = asking.parcel();
        GoodsLine first = parcel.lines().getFirst();
        if (first.hs() != null) typed.put("hs", first.hs().dotted());
        if (first.origin() != null) typed.put("origin", first.origin().value());
        if (first.weight() != null) typed.put("weight", "" + first.weight().grams());
        typed.put("quantity", "1");
        typed.put("price", first.unitPrice().major().toPlainString());
        typed.put("freight", parcel.freight().major().toPlainString());
        typed.put("place.1", parcel.shipFrom().value());
        typed.put("freight.1", parcel.freight().major().toPlainString());
        request.getParameterMap()
                .keySet()
                .forEach(name -> typed.put(name, asking.form().typed(name)));
        return typed;
    }

    private List<OrderView.Choice> goods(Asking asking) {
        QuoteView view = new QuoteView(asking.shell(), rules);
        List<OrderView.Choice> goods = new ArrayList<>();
        for (int i = 0; i < asking.parcel().lines().size(); i++) {
            OrderView.Choice line = view.line(asking.parcel().lines().get(i));
            goods.add(
                    new OrderView.Choice(
                            String.valueOf(i + 1), line.value() + " · " + line.text()));
        }
        return goods;
    }
}
