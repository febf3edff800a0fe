package io.portolan.api;

import io.portolan.landedcost.GrossRequest;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.landedcost.LandedCost;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.NoRules;
import io.portolan.landedcost.Reckoning;
import io.portolan.landedcost.Requote;
import io.portolan.markets.Markets;
import io.portolan.markets.NoRate;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What duty, tax and fees a consignment would cost. Each quote is kept under an id that nobody can
/// guess, without anything personal.
@RestController
@Everyone("store API")
@RequestMapping(path = "/api/v1/landed-cost/quotes", produces = MediaType.APPLICATION_JSON_VALUE)
class LandedCostApi {

    /// @param date the day whose rules apply; today when null
    record Again(@Nullable LocalDate date) {}

    private final LandedCost landedCost;
    private final KeptQuotes quotes;
    private final Markets markets;
    private final Clock clock;

    LandedCostApi(LandedCost landedCost, KeptQuotes quotes, Markets markets, Clock clock) {
        this.landedCost = landedCost;
        this.quotes = quotes;
        this.markets = markets;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    LandedCostAnswer quote(@RequestBody LandedCostAsk ask) {
        return refusing(
                () -> {
                    LandedCostRequest request =
                            ask.request(markets.all().getFirst().shipFrom().country(), today());
                    Reckoning reckoning = ask.inside() ? inside(request) : onTop(request);
                    return LandedCostAnswer.of(quotes.keep(reckoning), reckoning);
                });
    }

    private Reckoning onTop(LandedCostRequest request) {
        return new Reckoning(request, landedCost.quote(request));
    }

    private Reckoning inside(LandedCostRequest request) {
        GrossRequest gross = GrossRequest.of(request);
        return new Reckoning(gross, landedCost.inside(gross));
    }

    @GetMapping("/{id}")
    KeptQuoteBody show(@PathVariable UUID id) {
        return KeptQuoteBody.of(quotes.asked(id).orElseThrow(LandedCostApi::unknown));
    }

    @PostMapping(path = "/{id}/requote", consumes = MediaType.APPLICATION_JSON_VALUE)
    KeptQuoteBody.Again requote(@PathVariable UUID id, @RequestBody Again ask) {
        return refusing(
                () -> {
                    LocalDate day = ask.date() == null ? today() : ask.date();
                    Requote requote =
                            quotes.asked(id)
                                    .map(quote -> quotes.again(quote, day))
                                    .orElseThrow(LandedCostApi::unknown);
                    return KeptQuoteBody.Again.of(requote, quotes.keep(requote.reckoned()));
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Refusal unknown() {
        return Refusal.notFound("quote");
    }

    static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
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
