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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// XE Currency Data: mid-market rates by account id and key. The day of a rate is that of its time
/// stamp in UTC.
@Component
class XeRates implements RateConnector {

    static final String ID = RateSource.XE.id();
    static final String TITLE = RateSource.XE.title();

    private static final FaultTable FAULTS = FaultTable.of(ID);

    static final Call<RateAsk, List<ExchangeRate>> CONVERT =
            new Call<>(
                    "convert-from",
                    Safety.READ,
                    ask ->
                            Ask.get(
                                    "/v1/convert_from.json/?from="
                                            + ask.base().code()
                                            + "&to="
                                            + ask.codes()
                                            + "&amount=1"),
                    XeRates::read);

    @Override
    public Manifest manifest() {
        return new Manifest(
                ID,
                TITLE,
                Set.of(PORT),
                List.of(),
                List.of(Setting.open("account_id"), Setting.secret("api_key")),
                new Auth.Basic("account_id", "api_key"),
                new Limits(Duration.ofSeconds(10), 2, 1, 2, 500_000),
                Set.of("from", "to", "amount", "timestamp", "quotecurrency", "code"),
                List.of(
                        "Each rate of an answer counts against the limit of the package.",
                        "It has not been tried against the service itself."),
                Manifest.Standing.WRITTEN_NOT_PROVED);
    }

    @Override
    public RateSource source() {
        return RateSource.XE;
    }

    @Override
    public URI home() {
        return URI.create("https://xecdapi.xe.com");
    }

    @Override
    public Call<RateAsk, List<ExchangeRate>> newest() {
        return CONVERT;
    }

    @Override
    public List<Call<?, ?>> calls() {
        return List.of(CONVERT);
    }

    @Override
    public FaultTable faults() {
        return FAULTS;
    }

    private static Outcome<List<ExchangeRate>> read(Answer answer) {
        JsonNode body = Figures.json(answer);
        if (answer.succeeded()) return answer.ok(rates(body));
        String code = body.path("code").asString("");
        return answer.refused(FAULTS.find(answer.status(), code));
    }

    private static List<ExchangeRate> rates(JsonNode body) {
        String base = Figures.required(body.path("from").asString("")).code();
        if (body.path("amount").decimalValue().compareTo(BigDecimal.ONE) != 0) {
            throw new Unreadable("not the worth of one unit");
        }
        List<Figures.Quote> quotes = new ArrayList<>();
        for (JsonNode to : body.path("to")) {
            String code = to.path("quotecurrency").asString("");
            quotes.add(new Figures.Quote(code, to.path("mid").decimalValue()));
        }
        return Figures.rates(base, () -> day(body), quotes, TITLE);
    }

    private static LocalDate day(JsonNode body) {
        return OffsetDateTime.parse(body.path("timestamp").asString(""))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }
}
