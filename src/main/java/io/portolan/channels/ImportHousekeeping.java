package io.portolan.channels;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets files when their day for undoing is over, or a week after nobody went on with them.
@Configuration(proxyBeanMethods = false)
class ImportHousekeeping {

    private static final Duration LEFT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> forgetImportFiles(
            ImportJobStore store, ImportNotes notes, ImportVault vault, Clock clock) {
        return Tasks.recurring("channels.forget-files", FixedDelay.ofHours(1))
                .execute((instance, context) -> forget(store, notes, vault, clock.instant()));
    }

    static void forget(ImportJobStore store, ImportNotes notes, ImportVault vault, Instant now) {
        for (UUID job : store.stale(now, now.minus(LEFT))) {
            try {
                vault.forget(job);
            } catch (IOException e) {
                throw new UncheckedIOException("the file of import " + job + " stays", e);
            }
            notes.clear(job);
            if (!store.delete(job)) store.noMoreUndo(job);
        }
    }
}
