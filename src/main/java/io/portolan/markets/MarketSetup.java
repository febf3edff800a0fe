package io.portolan.markets;

import io.portolan.platform.files.DataFolder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The markets of a shop that has a database, and what it knows of where visitors are.
@Configuration(proxyBeanMethods = false)
class MarketSetup {

    @Bean
    CountryOfAddress countryOfAddress(DataFolder folder, Clock clock) {
        return new CountryOfAddress(folder.path().resolve(CountryOfAddress.FILE), clock);
    }

    @Bean
    Markets markets(MarketStore store) {
        return new Markets(store);
    }
}
