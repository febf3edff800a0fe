package io.portolan.catalog.translation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.portolan.catalog.Catalog;
import io.portolan.kernel.Language;
import io.portolan.kernel.Uuid7;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/// Fills everything that is missing in one language, in the background. A run that was torn off
/// begins anew where something is still missing.
@Service
public class Runs {

    private static final TaskDescriptor<Void> WORK = TaskDescriptor.of("catalog.translate-missing");

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int AT_ONCE = 25;
    private static final int SHOWN_AFTER = 500;

    private final Catalog catalog;
    private final Translations translations;
    private final Machines machines;
    private final RunStore store;
    private final Clock clock;
    private final ObjectProvider<SchedulerClient> scheduler;

    Runs(
            Catalog catalog,
            Translations translations,
            Machines machines,
            RunStore store,
            Clock clock,
            ObjectProvider<SchedulerClient> scheduler) {
        this.catalog = catalog;
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

    /// Goes through what is missing. What stops it stands in the log beside the run's id, and the
    /// next run begins where something is still missing.
    void work(UUID id) {
        Run run = store.find(id).orElse(null);
        if (run == null || !run.running()) return;
        try {
            boolean through = through(run);
            catalog.settle();
            if (through) store.end(id, "done", clock.instant());
        } catch (RuntimeException e) {
            LOG.error("translation run {} stopped", id, e);
            store.end(id, "failed", clock.instant());
            catalog.settle();
        }
    }

    /// Whether it came to its end; not when somebody stopped it.
    private boolean through(Run run) {
        Machines all = machines.inOneGo(run.language());
        List<Item> items = lacking(run.language()).stream().map(Translations.Row::item).toList();
        int total = run.count().total();
        Run.Count count = new Run.Count(total, 0, 0, 0, 0);
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            List<Item> some = items.subList(from, Math.min(items.size(), from + AT_ONCE));
            count = count.and(some.size(), all.fill(some, run.language(), run.startedBy()));
            if (!store.advance(run.id(), count)) return false;
            if (count.seen() % SHOWN_AFTER == 0) catalog.settle();
        }
        return true;
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
