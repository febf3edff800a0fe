package io.portolan.payments;

import io.portolan.payments.provider.Report;
import io.portolan.platform.wire.NewsReader;
import org.springframework.stereotype.Component;

/// Takes what providers tell in callbacks.
@Component
class ProviderNews implements NewsReader<Report> {

    private final Transitions transitions;

    ProviderNews(Transitions transitions) {
        this.transitions = transitions;
    }

    @Override
    public Class<Report> kind() {
        return Report.class;
    }

    @Override
    public boolean old(Report report) {
        return transitions.settled(report);
    }

    @Override
    public void take(String connector, Report report) {
        transitions.apply(report);
    }
}
