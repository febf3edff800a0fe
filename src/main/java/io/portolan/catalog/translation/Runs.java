package io.portolan.catalog.translation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.portolan.kernel.Language;
import io.portolan.kernel.Uuid7;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/// Fills everything that is missing in one language, in the background. A run that was torn off
/// begins anew where something is still missing.
@Service
public class Runs {

    private static final TaskDescriptor<Void> WORK = TaskDescriptor.of("catalog.translate-missing");

    private final Translations translations;
    private final Machines machines;
    private final RunStore store;
    private final Clock clock;
    private final ObjectProvider<SchedulerClient> scheduler;

    Runs(
            Translations translations,
            Machines machines,
            RunStore store,
            Clock clock,
            ObjectProvider<SchedulerClient> scheduler) {
        this.translations = translations;
        this.machines = machines;
        this.store = store;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /// Begins a run, unless one is under way: then that one is answered.
    public Run begin(Language language, UUID by) {
        Optional<Run> last = store.last().filter(Run::running);
        if (last.isPresent()) return last.get();
        UUID id = Uuid7.at(clock.millis());
        store.begin(id, language, lacking(language).size(), by, clock.instant());
        scheduler
                .getObject()
                .scheduleIfNotExists(WORK.instance(id.toString()).scheduledTo(clock.instant()));
        return store.find(id).orElseThrow();
    }

    /// The run that began last.
    public Optional<Run> last() {
        return store.last();
    }

    public void stop(UUID id) {
        store.end(id, "stopped", clock.instant());
    }

    void work(UUID id) {
        Run run = store.find(id).orElse(null);
        if (run == null || !run.running()) return;
        int seen = 0;
        int filled = 0;
        int unknown = 0;
        for (Translations.Row row : lacking(run.language())) {
            Machines.Done done = machines.fill(row.item(), run.language(), run.startedBy());
            seen++;
            filled += done.filled();
            unknown += done.unknown();
            Run.Count count = new Run.Count(run.count().total(), seen, filled, unknown);
            if (!store.advance(id, count)) return;
        }
        store.end(id, "done", clock.instant());
    }

    private List<Translations.Row> lacking(Language language) {
        return translations.rows(language, new Translations.Wanted(null, State.MISSING, ""));
    }

    @Configuration
    static class Work {

        @Bean
        OneTimeTask<Void> translateMissing(Runs runs) {
            return Tasks.oneTime(WORK)
                    .execute((instance, context) -> runs.work(UUID.fromString(instance.getId())));
        }
    }
}
