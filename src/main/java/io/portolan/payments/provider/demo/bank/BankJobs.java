package io.portolan.payments.provider.demo.bank;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BankJobs {

    @Bean
    RecurringTask<Void> demoBankDay(Bank bank, BankMessages messages) {
        return Tasks.recurring("demo-bank.day", FixedDelay.ofSeconds(2))
                .execute(
                        (task, context) -> {
                            bank.tick();
                            messages.sendDue();
                        });
    }
}
