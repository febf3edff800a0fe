package io.portolan.platform.launcher;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps a failure that has its own clear sentence out of the log: `Launch` prints the sentence.
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainReporter implements SpringBootExceptionReporter {

    PlainReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return Sentence.of(failure).isPresent();
    }
}
