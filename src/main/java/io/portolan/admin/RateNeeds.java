package io.portolan.admin;

import static java.util.stream.Collectors.counting;

import io.portolan.markets.RateStanding;
import io.portolan.markets.RateStanding.Freshness;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Exchange rates that stop orders, grow old or are the demo's.
@Component
@Order(2)
class RateNeeds implements NeedLines {

    private static final String PAGE = "/admin/rates";

    private final RateViews rates;

    RateNeeds(RateViews rates) {
        this.rates = rates;
    }

    @Override
    public void add(Shell shell, List<HomePage.Need> needs) {
        if (!shell.may("connections.read")) return;
        List<RateViews.Standing> pairs = rates.standings(RateViews.today(shell));
        List<RateStanding> standings =
                pairs.stream().map(RateViews.Standing::standing).filter(Objects::nonNull).toList();
        Map<Freshness, Long> counts =
                standings.stream()
                        .collect(Collectors.groupingBy(RateStanding::freshness, counting()));
        Status now = Status.act(shell.t("when.now"));
        Status today = Status.wait(shell.t("when.today"));
        long stopped = counts.getOrDefault(Freshness.STOPPED, 0L);
        long old = counts.getOrDefault(Freshness.OLD, 0L);
        long missing = (long) pairs.size() - standings.size();
        Needs.add(shell, needs, "rates.missing", now, missing, PAGE);
        Needs.add(shell, needs, "rates.stopped", now, stopped, PAGE);
        Needs.add(shell, needs, "rates.old", today, old, PAGE);
        // A shop that sells for real must not do so by the demo's round numbers.
        long demo = standings.stream().filter(RateStanding::demo).count();
        if (shell.demo() == null) {
            Needs.add(shell, needs, "rates.demo", now, demo, PAGE + "#policy");
        }
    }
}
