package io.portolan.shipping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happens by itself to parcels.
@Configuration(proxyBeanMethods = false)
class ShippingJobs {

    @Bean
    RecurringTask<Void> followParcelsJob(FollowParcels parcels) {
        return Tasks.recurring("shipping.follow-parcels", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> parcels.followAll());
    }

    @Bean
    RecurringTask<Void> settleLabelsJob(BuyLabel labels) {
        return Tasks.recurring("shipping.settle-labels", FixedDelay.ofSeconds(20))
                .execute((instance, context) -> labels.settleOld());
    }
}
