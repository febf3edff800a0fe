package io.portolan.platform.wire;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WireJobs {

    /// Reads callbacks that were put off, and those of a shop that stopped too early.
    @Bean
    RecurringTask<Void> readInbox(InboxWorker worker) {
        return Tasks.recurring("wire.read-inbox", FixedDelay.ofSeconds(10))
                .execute((task, context) -> worker.wake());
    }

    @Bean
    RecurringTask<Void> pruneInbox(InboxStore inbox, Clock clock) {
        return Tasks.recurring("wire.prune-inbox", FixedDelay.ofHours(24))
                .execute((task, context) -> inbox.prune(clock.instant()));
    }

    @Bean
    RecurringTask<Void> pruneJournal(Journal journal) {
        return Tasks.recurring("wire.prune-journal", FixedDelay.ofHours(6))
                .execute((task, context) -> journal.prune());
    }
}
