package io.portolan.platform.download;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DownloadConfiguration {

    @Bean
    Downloads downloads() {
        return new Downloads(new PublicAddresses(), Resolver.ofThisMachine(), Patience.usual());
    }
}
