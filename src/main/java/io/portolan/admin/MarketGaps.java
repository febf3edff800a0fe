package io.portolan.admin;

import com.ibm.icu.util.TimeZone;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.landedcost.Channel;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.Incoterm;
import io.portolan.landedcost.LandedCost;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.markets.AddressFormats;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.NoRate;
import io.portolan.markets.legal.LegalNeed;
import io.portolan.markets.legal.LegalTexts;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Words;
import io.portolan.shipping.ShippingAsk;
import io.portolan.shipping.ShippingOffer;
import io.portolan.shipping.ShippingOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// What a market lacks before one can shop in it: words, pages, legal texts, address form, ways to
/// pay and to send, rules of duty and tax, a word on registrations, a rate, a zone of its own.
@Component
class MarketGaps {

    /// Something that is not there.
    ///
    /// @param key what is missing, as `markets.gap.<key>` says it and says where to add it
    /// @param values what the words mention
    record Gap(String key, Map<String, String> values) {

        /// In the reader's words.
        String said(Shell shell) {
            return said(Shell.words(shell.language()));
        }

        String said(Words words) {
            Map<String, String> said = new HashMap<>(values);
            said.computeIfPresent("kind", (name, kind) -> words.of("legal.kind." + kind));
            return words.of("markets.gap." + key, said);
        }
    }

    private static final List<String> AREAS =
            List.of("storefront", "mail", "documents", "payments", "shipping", "landedcost");

    private static final List<String> PAGES =
            List.of("accessibility", "contact", "cookies", "faq", "payment");

    // A bag of leather: no tariff has it free of everything, no country forbids it.
    private static final HsCode SAMPLE = HsCode.of("420221");

    private static final Currency DOLLAR = Currency.of("USD");

    private final AddressFormats addresses;
    private final ShippingOptions shipping;
    private final LandedCost rules;
    private final ExchangeRates rates;
    private final MoneyGaps money;
    private final LegalTexts legal;
    private final Clock clock;

    MarketGaps(
            AddressFormats addresses,
            ShippingOptions shipping,
            LandedCost rules,
            ExchangeRates rates,
            MoneyGaps money,
            LegalTexts legal,
            Clock clock) {
        this.addresses = addresses;
        this.shipping = shipping;
        this.rules = rules;
        this.rates = rates;
        this.money = money;
        this.legal = legal;
        this.clock = clock;
    }

    /// Everything this market lacks, in the order it is needed; empty when it is whole.
    List<Gap> of(Market market) {
        List<Gap> gaps = new ArrayList<>();
        market.languages().forEach(language -> words(language, gaps));
        market.countries().forEach(country -> country(market, country, gaps));
        money.add(market, gaps);
        legal(market, gaps);
        zone(market, gaps);
        return List.copyOf(gaps);
    }

    private static void words(Language language, List<Gap> gaps) {
        for (String area : AREAS) {
            String file = "i18n/" + area + "/" + language.tag() + ".properties";
            if (!there(file)) gaps.add(gap("words", "language", language.tag(), "file", file));
        }
        for (String page : PAGES) {
            String file = "demo/pages/" + language.tag() + "/" + page + ".html";
            if (!there(file)) gaps.add(gap("page", "language", language.tag(), "file", file));
        }
    }

    private static boolean there(String file) {
        return new ClassPathResource(file).exists();
    }

    private void country(Market market, CountryCode country, List<Gap> gaps) {
        String code = country.value();
        if (!addresses.countries().contains(country)) gaps.add(gap("address", "country", code));
        if (!sends(market, country)) gaps.add(gap("shipping", "country", code));
        LocalDate today = LocalDate.ofInstant(clock.instant(), market.zone());
        if (rules.covers(country, today)) {
            charges(market, country, today, gaps);
        } else {
            gaps.add(gap("rules", "country", code));
        }
    }

    private boolean sends(Market market, CountryCode country) {
        Money goods = Money.zero(market.currency());
        Instant now = clock.instant();
        ShippingAsk ask =
                new ShippingAsk(market, country, null, Weight.ofGrams(500), goods, now, true);
        return shipping.offer(ask) instanceof ShippingOffer.Ways ways
                && ways.options().stream()
                        .allMatch(way -> way.price().currency().equals(market.currency()));
    }

    private void charges(Market market, CountryCode country, LocalDate today, List<Gap> gaps) {
        try {
            LandedCostQuote quote = rules.quote(sample(market, country, today));
            boolean tariff =
                    quote.reasons().stream().noneMatch(note -> note.code().equals("no-tariff"));
            if (!tariff) gaps.add(gap("tariff", "country", country.value()));
            boolean tax =
                    !quote.tax().isZero()
                            || addresses.of(country).taxByRegion()
                            || !rules.taxes(country);
            if (!tax) gaps.add(gap("tax", "country", country.value()));
        } catch (NoRate unknown) {
            gaps.add(gap("customs", "country", country.value()));
        }
    }

    // Dear enough that no threshold lets it pass.
    private LandedCostRequest sample(Market market, CountryCode country, LocalDate today) {
        Money price = rates.convert(new Money(200_000, DOLLAR), market.currency(), today);
        Money nothing = Money.zero(market.currency());
        GoodsLine bag =
                GoodsLine.of(
                        SAMPLE,
                        market.shipFrom().country(),
                        "leather bag",
                        1,
                        price,
                        Weight.ofGrams(900));
        return new LandedCostRequest(
                new Destination(country, null, null),
                market.shipFrom().country(),
                today,
                Incoterm.DDP,
                market.currency(),
                nothing,
                nothing,
                nothing,
                null,
                Channel.COURIER,
                false,
                List.of(bag),
                List.of());
    }

    private void legal(Market market, List<Gap> gaps) {
        String language = Display.languageName(market.language());
        for (LegalNeed need : legal.missing(market)) {
            gaps.add(gap("legal", "kind", need.kind().word(), "language", language));
        }
        int days = legal.withdrawalDays(market);
        if (market.returnDays() < days) gaps.add(gap("days", "least", String.valueOf(days)));
    }

    private static void zone(Market market, List<Gap> gaps) {
        String zone = TimeZone.getCanonicalID(market.zone().getId());
        boolean own =
                zone != null
                        && market.countries().stream()
                                .map(country -> zones(country.value()))
                                .anyMatch(zones -> zones.contains(zone));
        if (!own) gaps.add(gap("zone", "zone", market.zone().getId()));
    }

    private static Set<String> zones(String country) {
        return TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, country, null);
    }

    static Gap gap(String key, String name, String value) {
        return new Gap(key, Map.of(name, value));
    }

    private static Gap gap(String key, String name, String value, String other, String second) {
        return new Gap(key, Map.of(name, value, other, second));
    }
}
