package io.portolan.catalog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PictureJobs {

    /// Draws pictures that have come in; what a crash has left undone is found again here.
    @Bean
    RecurringTask<Void> developPictures(Pictures pictures) {
        return Tasks.recurring("catalog.develop-pictures", FixedDelay.ofSeconds(3))
                .execute((task, context) -> pictures.developWaiting());
    }
}
