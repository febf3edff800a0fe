package io.portolan.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeSetup {

    @Bean
    ShopClock clock(ClockStore store) {
        ShopClock clock = new ShopClock(Clock.systemUTC(), store.ahead());
        clock.whenTurned(() -> store.remember(clock.ahead()));
        return clock;
    }
}
