package io.portolan.catalog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimetableJobs {

    @Bean
    RecurringTask<Void> followPlans(Timetable timetable) {
        return Tasks.recurring("catalog.follow-plans", FixedDelay.ofSeconds(15))
                .execute((task, context) -> timetable.follow());
    }

    @Bean
    RecurringTask<Void> forgetVersions(Timetable timetable) {
        return Tasks.recurring("catalog.forget-versions", FixedDelay.of(Duration.ofHours(24)))
                .execute((task, context) -> timetable.forget());
    }

    @Bean
    RecurringTask<Void> forgetSearches(Searches searches) {
        return Tasks.recurring("catalog.forget-searches", FixedDelay.of(Duration.ofHours(24)))
                .execute((task, context) -> searches.forget());
    }
}
