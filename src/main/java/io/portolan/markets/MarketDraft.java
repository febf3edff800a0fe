package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A market like another but for what is said here.
public final class MarketDraft {

    private final Market market;
    private String name;
    private List<CountryCode> countries;
    private Currency currency;
    private List<Language> languages;
    private TaxDisplay taxDisplay;
    private ZoneId zone;
    private List<String> paymentMethods;
    private int returnDays;
    private @Nullable Money freeShippingFrom;
    private PriceRounding priceRounding;
    private PriceSource prices;
    private boolean open;

    MarketDraft(Market market) {
        this.market = market;
        this.name = market.name();
        this.countries = market.countries();
        this.currency = market.currency();
        this.languages = market.languages();
        this.taxDisplay = market.taxDisplay();
        this.zone = market.zone();
        this.paymentMethods = market.paymentMethods();
        this.returnDays = market.returnDays();
        this.freeShippingFrom = market.freeShippingFrom();
        this.priceRounding = market.priceRounding();
        this.prices = market.prices();
        this.open = market.open();
    }

    public MarketDraft name(String other) {
        name = other;
        return this;
    }

    /// The first stays the one the market is named after.
    public MarketDraft countries(List<CountryCode> others) {
        countries = others;
        return this;
    }

    public MarketDraft currency(Currency other) {
        currency = other;
        return this;
    }

    public MarketDraft languages(List<Language> others) {
        languages = others;
        return this;
    }

    public MarketDraft taxDisplay(TaxDisplay other) {
        taxDisplay = other;
        return this;
    }

    public MarketDraft zone(ZoneId other) {
        zone = other;
        return this;
    }

    public MarketDraft paymentMethods(List<String> others) {
        paymentMethods = others;
        return this;
    }

    public MarketDraft returnDays(int other) {
        returnDays = other;
        return this;
    }

    public MarketDraft freeShippingFrom(@Nullable Money other) {
        freeShippingFrom = other;
        return this;
    }

    public MarketDraft priceRounding(PriceRounding other) {
        priceRounding = other;
        return this;
    }

    public MarketDraft prices(PriceSource other) {
        prices = other;
        return this;
    }

    public MarketDraft open(boolean other) {
        open = other;
        return this;
    }

    /// Refuses what `Market` refuses.
    public Market make() {
        return new Market(
                market.code(),
                name,
                countries,
                currency,
                languages,
                taxDisplay,
                zone,
                paymentMethods,
                returnDays,
                freeShippingFrom,
                priceRounding,
                prices,
                open,
                market.shipFrom());
    }
}
