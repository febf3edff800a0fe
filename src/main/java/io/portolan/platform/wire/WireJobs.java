package io.portolan.platform.wire;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WireJobs {

    @Bean
    RecurringTask<Void> pruneJournal(Journal journal) {
        return Tasks.recurring("wire.prune-journal", FixedDelay.ofHours(6))
                .execute((task, context) -> journal.prune());
    }
}
