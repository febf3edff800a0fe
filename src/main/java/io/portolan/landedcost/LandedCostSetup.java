package io.portolan.landedcost;

import io.portolan.landedcost.tariff.ImportedTariffs;
import io.portolan.markets.ExchangeRates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the module its exchange rates and tariffs.
@Configuration(proxyBeanMethods = false)
class LandedCostSetup {

    @Bean
    LandedCost landedCost(ExchangeRates rates, ImportedTariffs imported) {
        LandedCost landedCost = new LandedCost(rates::rate);
        landedCost.reckonBy(imported);
        return landedCost;
    }
}
