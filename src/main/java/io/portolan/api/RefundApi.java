package io.portolan.api;

import io.portolan.landedcost.KeptQuote;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.landedcost.LandedCost;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What becomes of the duty, tax and fees of a kept quote when goods come back. Nothing is kept.
@RestController
@Everyone("store API")
@RequestMapping(path = "/api/v1/landed-cost/refund", produces = MediaType.APPLICATION_JSON_VALUE)
class RefundApi {

    private final KeptQuotes quotes;
    private final LandedCost landedCost;
    private final Clock clock;

    RefundApi(KeptQuotes quotes, LandedCost landedCost, Clock clock) {
        this.quotes = quotes;
        this.landedCost = landedCost;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    RefundBody.Answer refund(@RequestBody RefundBody.Ask ask) {
        ask.check();
        KeptQuote quote = quotes.asked(ask.known()).orElseThrow(() -> Refusal.notFound("quote"));
        return RefundBody.Answer.of(landedCost.refund(ask.request(quote, LocalDate.now(clock))));
    }
}
