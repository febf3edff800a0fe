package io.portolan.api;

import io.portolan.landedcost.LandedCost;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.NoRules;
import io.portolan.markets.Markets;
import io.portolan.markets.NoRate;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What duty, tax and fees a consignment would cost. Nothing is stored: asking again is safe.
@RestController
@Everyone("store API")
class LandedCostApi {

    private final LandedCost landedCost;
    private final Markets markets;
    private final Clock clock;

    LandedCostApi(LandedCost landedCost, Markets markets, Clock clock) {
        this.landedCost = landedCost;
        this.markets = markets;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/v1/landed-cost/quotes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    LandedCostAnswer quote(@RequestBody LandedCostAsk ask) {
        try {
            LandedCostRequest request =
                    ask.request(
                            markets.all().getFirst().shipFrom().country(), LocalDate.now(clock));
            return LandedCostAnswer.of(landedCost.quote(request), request.date());
        } catch (NoRules unknown) {
            throw Refusal.invalid(
                    "destination.country",
                    "no-rules",
                    "The rule book has " + unknown.getMessage() + ".");
        } catch (NoRate unknown) {
            throw Refusal.invalid("currency", "no-rate", unknown.getMessage() + ".");
        }
    }
}
