package io.portolan.markets.rates;

import io.portolan.markets.ExchangeRate;
import io.portolan.markets.RateSource;
import io.portolan.platform.wire.Answer;
import io.portolan.platform.wire.Ask;
import io.portolan.platform.wire.Auth;
import io.portolan.platform.wire.Call;
import io.portolan.platform.wire.FaultTable;
import io.portolan.platform.wire.Limits;
import io.portolan.platform.wire.Manifest;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.Safety;
import io.portolan.platform.wire.Setting;
import io.portolan.platform.wire.Unreadable;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Fixer: rates of many currencies against one, by an access key in the address. It answers 200
/// with `"success": false` when it refuses.
@Component
class FixerRates implements RateConnector {

    static final String ID = RateSource.FIXER.id();
    static final String TITLE = RateSource.FIXER.title();

    private static final FaultTable FAULTS = FaultTable.of(ID);

    static final Call<RateAsk, List<ExchangeRate>> LATEST =
            new Call<>(
                    "latest",
                    Safety.READ,
                    ask ->
                            Ask.get(
                                    "/api/latest?base="
                                            + ask.base().code()
                                            + "&symbols="
                                            + ask.codes()),
                    FixerRates::read);

    @Override
    public Manifest manifest() {
        return new Manifest(
                ID,
                TITLE,
                Set.of(PORT),
                List.of(),
                List.of(Setting.secret("access_key")),
                new Auth.Query("access_key", "access_key"),
                new Limits(Duration.ofSeconds(10), 2, 1, 2, 500_000),
                Set.of("success", "base", "symbols", "date", "timestamp", "code", "type"),
                List.of(
                        "Plans without a fee give rates of the euro only, and few calls a month.",
                        "It has not been tried against the service itself."),
                Manifest.Standing.WRITTEN_NOT_PROVED);
    }

    @Override
    public RateSource source() {
        return RateSource.FIXER;
    }

    @Override
    public URI home() {
        return URI.create("https://data.fixer.io");
    }

    @Override
    public Call<RateAsk, List<ExchangeRate>> newest() {
        return LATEST;
    }

    @Override
    public List<Call<?, ?>> calls() {
        return List.of(LATEST);
    }

    @Override
    public FaultTable faults() {
        return FAULTS;
    }

    private static Outcome<List<ExchangeRate>> read(Answer answer) {
        JsonNode body = Figures.json(answer);
        boolean done = answer.succeeded() && body.path("success").asBoolean(false);
        if (done) return answer.ok(rates(body));
        String code = body.path("error").path("code").asString("");
        if (answer.succeeded() && code.isEmpty()) throw new Unreadable("neither yes nor no");
        return answer.refused(FAULTS.find(answer.status(), code));
    }

    private static List<ExchangeRate> rates(JsonNode body) {
        List<Figures.Quote> quotes = new ArrayList<>();
        for (var rate : body.path("rates").properties()) {
            quotes.add(new Figures.Quote(rate.getKey(), rate.getValue().decimalValue()));
        }
        String base = body.path("base").asString("");
        return Figures.rates(
                base, () -> LocalDate.parse(body.path("date").asString("")), quotes, TITLE);
    }
}
