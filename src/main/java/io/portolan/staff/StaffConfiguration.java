package io.portolan.staff;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(StaffSettings.class)
class StaffConfiguration {

    @Bean
    RecurringTask<Void> forgetOldSignIns(SignInTries tries, SessionStore sessions, Clock clock) {
        return Tasks.recurring("staff.forget-old-sign-ins", FixedDelay.of(Duration.ofHours(1)))
                .execute(
                        (instance, context) -> {
                            tries.clear(clock.instant().minus(SignIn.WINDOW));
                            sessions.clear(clock.instant());
                        });
    }
}
