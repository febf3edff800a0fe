package io.portolan.journeys;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.testing.PseudoWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The demo's markets in two more languages, which nobody speaks, and a German market that delivers
/// to two countries more, which write their addresses otherwise.
@TestConfiguration(proxyBeanMethods = false)
class PseudoMarkets {

    PseudoMarkets() {
        PseudoWords.write();
    }

    @Bean
    @Primary
    Markets pseudoMarkets() {
        return new Spoken();
    }

    private static final class Spoken extends Markets {

        @Override
        public List<Market> all() {
            return super.all().stream().map(Spoken::pseudo).toList();
        }

        @Override
        public @Nullable Market byCode(String code) {
            Market market = super.byCode(code);
            return market == null ? null : pseudo(market);
        }

        @Override
        public Market require(String code) {
            return pseudo(super.require(code));
        }

        @Override
        public @Nullable Market of(CountryCode country) {
            Market market = super.of(country);
            return market == null ? null : pseudo(market);
        }

        private static Market pseudo(Market market) {
            List<Language> languages = new ArrayList<>(market.languages());
            languages.add(Language.of(PseudoWords.LONG));
            languages.add(Language.of(PseudoWords.MIRRORED));
            List<CountryCode> countries = new ArrayList<>(market.countries());
            if (market.code().equals("de")) {
                countries.add(CountryCode.of("HU"));
                countries.add(CountryCode.of("IT"));
            }
            return new Market(
                    market.code(),
                    market.name(),
                    countries,
                    market.currency(),
                    languages,
                    market.taxDisplay(),
                    market.zone(),
                    market.paymentMethods(),
                    market.returnDays(),
                    market.freeShippingFrom(),
                    market.priceRounding(),
                    market.prices(),
                    market.open(),
                    market.shipFrom());
        }
    }
}
