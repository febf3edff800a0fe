package io.portolan.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import io.portolan.platform.time.ShopClock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The scheduler of every job. Jobs are due by the shop's clock, so that a turned clock makes them
/// due at once.
@Configuration(proxyBeanMethods = false)
class JobSetup {

    /// A job whose shop or database died in the middle of it runs again half a minute later. Left
    /// to the library it would be half an hour, and with it whoever waits for a payment to be
    /// looked at.
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED = 4;

    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, List<Task<?>> tasks, ShopClock clock) {
        List<Task<?>> known = tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        return Scheduler.create(database, known)
                .startTasks(recurring(tasks))
                .schedulerName(new SchedulerName.Fixed("portolan"))
                .tableName("platform.scheduled_task")
                .pollingInterval(Duration.ofSeconds(1))
                .threads(4)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .enableImmediateExecution()
                .shutdownMaxWait(Duration.ofSeconds(5))
                .clock(clock::instant)
                .build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T extends Task<?> & OnStartup> List<T> recurring(List<Task<?>> tasks) {
        return (List) tasks.stream().filter(OnStartup.class::isInstance).toList();
    }

    /// Starts the scheduler when the shop is open and stops it before the database goes.
    @Bean
    SmartLifecycle jobs(
            Scheduler scheduler, ShopClock clock, @Value("${portolan.jobs:true}") boolean wanted) {
        clock.whenTurned(scheduler::triggerCheckForDueExecutions);
        return new SmartLifecycle() {

            private volatile boolean running;

            @Override
            public void start() {
                if (wanted) scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                if (wanted) scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
