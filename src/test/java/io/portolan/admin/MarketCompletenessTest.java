package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.filings.Registrations;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.privacy.Actor;
import io.portolan.testing.ShopTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A market is open only when all of it is there: words and pages in each language, and for each
/// country an address form, a way to send, rules, a tariff and a tax; a way to pay, rates, a
/// zone; a word on each registration that its prices count on.
@ShopTest(demo = true)
class MarketCompletenessTest {

    private static final Actor BY = Actor.system("completeness.test");

    @Autowired Markets markets;
    @Autowired MarketGaps gaps;
    @Autowired Registrations registrations;

    @Test
    void nothingIsMissingInAnyMarketThatOpens() {
        assertThat(new Markets().all()).hasSize(10);
        for (Market market : new Markets().all()) {
            assertThat(said(market)).as(market.name()).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsNamedWithThePlaceToAddIt() {
        Market unready =
                markets.require("sg")
                        .called(CountryCode.of("KZ"))
                        .but()
                        .currency(Currency.of("KZT"))
                        .freeShippingFrom(null)
                        .languages(List.of(Language.of("nl")))
                        .paymentMethods(List.of("barter"))
                        .zone(ZoneId.of("Asia/Tokyo"))
                        .make();
        assertThat(said(unready))
                .contains(
                        "Words in nl: add i18n/storefront/nl.properties.",
                        "A help or policy page in nl: add demo/pages/nl/faq.html.",
                        "The legal text “Terms” in Nederlands: write it under legal texts.",
                        "The address form of KZ: add it to reference/address-formats.json.",
                        "Rules for duty and tax of KZ: write reference/rules for it.",
                        "A way to pay that works: none of barter has a provider.",
                        "An exchange rate USD → KZT: enter it under exchange rates.",
                        "A time zone of one of its countries: Asia/Tokyo is none.")
                .anyMatch(gap -> gap.startsWith("A way to send to KZ"));
    }

    @Test
    void aMarketIsNotWholeWhileNothingIsSaidOfARegistrationItsPricesCountOn() {
        String asked =
                "Say whether you are registered for IOSS: yes or no, under registrations."
                        + " Its prices count on it.";
        LocalDate since = LocalDate.of(2025, 1, 1);
        registrations.say("eu.ioss", null, BY, ZoneOffset.UTC);
        try {
            assertThat(said(markets.require("de"))).containsExactly(asked);
            assertThat(said(markets.require("fr"))).containsExactly(asked);
            assertThat(said(markets.require("gb"))).isEmpty();
        } finally {
            registrations.say("eu.ioss", since, BY, ZoneOffset.UTC);
        }
        assertThat(said(markets.require("de"))).isEmpty();
    }

    private List<String> said(Market market) {
        return gaps.of(market).stream().map(gap -> gap.said(Shell.words(Shell.ENGLISH))).toList();
    }
}
