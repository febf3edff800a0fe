package io.portolan.markets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The markets of a shop that has a database.
@Configuration(proxyBeanMethods = false)
class MarketSetup {

    @Bean
    Markets markets(MarketStore store) {
        return new Markets(store);
    }
}
