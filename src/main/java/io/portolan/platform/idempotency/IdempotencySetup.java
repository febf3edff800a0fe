package io.portolan.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class IdempotencySetup implements WebMvcConfigurer {

    private static final int BEHIND_THE_GATE = 10;
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final KeyedWrites writes;

    IdempotencySetup(KeyedWrites writes) {
        this.writes = writes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(writes).addPathPatterns("/api/v1/**").order(BEHIND_THE_GATE);
    }

    /// Keys are remembered for a week.
    @Bean
    RecurringTask<Void> forgetKeys(Claims claims, Clock clock) {
        return Tasks.recurring("platform.forget-keys", FixedDelay.ofHours(6))
                .execute((task, context) -> claims.forgetOld(clock.instant().minus(REMEMBERED)));
    }
}
