package io.portolan.landedcost;

import io.portolan.markets.ExchangeRates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the module its exchange rates.
@Configuration(proxyBeanMethods = false)
class LandedCostSetup {

    @Bean
    LandedCost landedCost(ExchangeRates rates) {
        return new LandedCost(rates::rate);
    }
}
