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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The euro foreign exchange reference rates of the European Central Bank: one file a day, no
/// account. What is asked for is left aside; the file always holds every currency.
@Component
class EcbRates implements RateConnector {

    static final String ID = RateSource.ECB.id();
    static final String TITLE = RateSource.ECB.title();

    private static final FaultTable FAULTS = FaultTable.of(ID);
    private static final String FILES = "/stats/eurofxref/eurofxref-";

    static final Call<RateAsk, List<ExchangeRate>> DAILY =
            new Call<>("daily", Safety.READ, ask -> file("daily"), EcbRates::read);

    static final Call<RateAsk, List<ExchangeRate>> NINETY_DAYS =
            new Call<>("history", Safety.READ, ask -> file("hist-90d"), EcbRates::read);

    @Override
    public Manifest manifest() {
        return new Manifest(
                ID,
                TITLE,
                Set.of(PORT),
                List.of(),
                List.of(),
                new Auth.None(),
                new Limits(Duration.ofSeconds(15), 3, 1, 2, 2_000_000),
                Set.of(),
                List.of(
                        "It publishes on working days of TARGET only, in the afternoon.",
                        "It publishes no rate of the dirham and of other currencies it leaves out.",
                        "Its rates are for information; banks give others."),
                Manifest.Standing.PROVED);
    }

    @Override
    public RateSource source() {
        return RateSource.ECB;
    }

    @Override
    public URI home() {
        return URI.create("https://www.ecb.europa.eu");
    }

    @Override
    public Call<RateAsk, List<ExchangeRate>> newest() {
        return DAILY;
    }

    @Override
    public Call<RateAsk, List<ExchangeRate>> history() {
        return NINETY_DAYS;
    }

    @Override
    public boolean daily() {
        return true;
    }

    @Override
    public List<Call<?, ?>> calls() {
        return List.of(DAILY, NINETY_DAYS);
    }

    @Override
    public FaultTable faults() {
        return FAULTS;
    }

    private static Ask file(String which) {
        return new Ask(
                "GET", FILES + which + ".xml", Map.of("Accept", "application/xml"), null, null);
    }

    private static Outcome<List<ExchangeRate>> read(Answer answer) {
        if (answer.succeeded()) return answer.ok(EcbFile.read(answer.body()));
        return answer.refused(FAULTS.find(answer.status(), word(answer)));
    }

    // A file server has no codes of its own: what it says is kept when it is one word.
    private static String word(Answer answer) {
        String text = answer.text().strip();
        return text.matches("\\w{1,40}") ? text : "";
    }
}
