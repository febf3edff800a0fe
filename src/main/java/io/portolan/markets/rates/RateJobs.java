package io.portolan.markets.rates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RateJobs {

    /// Looks whether a publisher of rates is due.
    @Bean
    RecurringTask<Void> fetchRates(RateFetching fetching) {
        return Tasks.recurring("markets.fetch-rates", FixedDelay.ofMinutes(5))
                .execute((task, context) -> fetching.fetchDue());
    }
}
