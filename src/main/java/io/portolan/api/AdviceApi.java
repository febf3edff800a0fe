package io.portolan.api;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.advice.Advisor;
import io.portolan.markets.Markets;
import io.portolan.platform.web.Everyone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What would make a consignment cheaper or dearer. Nothing is kept.
@RestController
@Everyone("store API")
@RequestMapping(path = "/api/v1/landed-cost/advice", produces = MediaType.APPLICATION_JSON_VALUE)
class AdviceApi {

    private final Advisor advisor;
    private final Markets markets;
    private final Clock clock;

    AdviceApi(Advisor advisor, Markets markets, Clock clock) {
        this.advisor = advisor;
        this.markets = markets;
        this.clock = clock;
    }

    @PostMapping(path = "/next", consumes = MediaType.APPLICATION_JSON_VALUE)
    AdviceAnswer.Next next(@RequestBody AdviceAsk.Next ask) {
        return LandedCostApi.refusing(
                () -> {
                    LandedCostRequest parcel =
                            AdviceAsk.request("parcel", ask.asked(), merchant(), today());
                    return AdviceAnswer.Next.of(
                            advisor.next(parcel, ask.item(parcel.currency())),
                            advisor.thresholds(parcel));
                });
    }

    @PostMapping(path = "/parcels", consumes = MediaType.APPLICATION_JSON_VALUE)
    AdviceAnswer.Parcels parcels(@RequestBody AdviceAsk.Parcels ask) {
        return LandedCostApi.refusing(
                () -> {
                    List<LandedCostRequest> parcels = ask.requests(merchant(), today());
                    return AdviceAnswer.Parcels.of(
                            advisor.compare(
                                    parcels,
                                    Boolean.TRUE.equals(ask.oneOrder()),
                                    most(ask.freight(), parcels, LandedCostRequest::freight),
                                    most(ask.insurance(), parcels, LandedCostRequest::insurance)));
                });
    }

    @PostMapping(path = "/places", consumes = MediaType.APPLICATION_JSON_VALUE)
    AdviceAnswer.Places places(@RequestBody AdviceAsk.Places ask) {
        return LandedCostApi.refusing(
                () -> {
                    LandedCostRequest order =
                            AdviceAsk.request("order", ask.asked(), merchant(), today());
                    return AdviceAnswer.Places.of(advisor.places(order, ask.places(order)));
                });
    }

    /// What was said, or the most that one of the parcels costs.
    private static Money most(
            @Nullable Money said,
            List<LandedCostRequest> parcels,
            Function<LandedCostRequest, Money> part) {
        if (said != null) return said;
        return parcels.stream().map(part).max(Money::compareTo).orElseThrow();
    }

    private CountryCode merchant() {
        return markets.all().getFirst().shipFrom().country();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
