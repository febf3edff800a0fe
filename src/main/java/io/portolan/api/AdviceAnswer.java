package io.portolan.api;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.Threshold;
import io.portolan.landedcost.Togetherness;
import io.portolan.landedcost.advice.Comparison;
import io.portolan.landedcost.advice.NextItem;
import io.portolan.landedcost.advice.Sending;
import io.portolan.landedcost.advice.Way;
import io.portolan.landedcost.advice.Ways;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The advisor's answers as the API writes them. Quotes in them are not kept.
final class AdviceAnswer {

    private AdviceAnswer() {}

    record Next(
            Money price,
            Money before,
            Money after,
            Money more,
            boolean passesALimit,
            List<KeptQuoteBody.Move> moves,
            List<Limit> limits,
            boolean estimate) {

        static Next of(NextItem item, List<Threshold> limits) {
            return new Next(
                    item.price(),
                    item.before().total(),
                    item.after().total(),
                    item.more(),
                    item.passesALimit(),
                    item.moves().stream().map(KeptQuoteBody.Move::of).toList(),
                    limits.stream().map(Limit::of).toList(),
                    item.before().estimate() || item.after().estimate());
        }
    }

    record Limit(
            String measured,
            Money limit,
            Money value,
            @Nullable Money room,
            Money now,
            Money at,
            Money above,
            List<LandedCostAnswer.RuleView> rules) {

        static Limit of(Threshold limit) {
            return new Limit(
                    limit.measured(),
                    limit.limit(),
                    limit.value(),
                    limit.room(),
                    limit.now(),
                    limit.at(),
                    limit.above(),
                    limit.rules().stream().map(LandedCostAnswer.RuleView::of).toList());
        }
    }

    record Parcels(
            String advice,
            Money saved,
            List<Parcel> apart,
            Parcel together,
            List<KeptQuoteBody.Move> moves,
            Law law,
            boolean estimate) {

        static Parcels of(Comparison comparison) {
            return new Parcels(
                    comparison.advice().code(),
                    comparison.saved(),
                    comparison.apart().stream().map(Parcel::of).toList(),
                    Parcel.of(comparison.together()),
                    comparison.moves().stream().map(KeptQuoteBody.Move::of).toList(),
                    Law.of(comparison.law()),
                    comparison.estimate());
        }
    }

    record Parcel(
            CountryCode shipFrom,
            Money transport,
            Money duty,
            Money tax,
            Money fees,
            Money cost,
            @Nullable String scheme) {

        static Parcel of(Sending sending) {
            LandedCostQuote quote = sending.quote();
            return new Parcel(
                    sending.parcel().shipFrom(),
                    sending.transport(),
                    quote.duty(),
                    quote.tax(),
                    quote.fees(),
                    sending.cost(),
                    quote.scheme());
        }
    }

    record Law(
            boolean order,
            boolean orders,
            LandedCostAnswer.@Nullable RuleView rule,
            @Nullable String doubt) {

        static Law of(Togetherness law) {
            return new Law(
                    law.order(),
                    law.orders(),
                    law.rule() == null ? null : LandedCostAnswer.RuleView.of(law.rule()),
                    law.doubt() == null ? null : law.doubt().text());
        }
    }

    record Places(List<WayView> ways, int tried, Law law) {

        static Places of(Ways ways) {
            return new Places(
                    ways.best().stream().map(way -> WayView.of(way, ways.law())).toList(),
                    ways.tried(),
                    Law.of(ways.law()));
        }
    }

    record WayView(Money cost, LocalDate arrives, boolean estimate, List<Sent> parcels) {

        static WayView of(Way way, Togetherness law) {
            return new WayView(
                    way.cost(),
                    way.arrives(),
                    way.estimate(law),
                    way.parcels().stream().map(Sent::of).toList());
        }
    }

    record Sent(
            String place,
            LocalDate arrives,
            List<Integer> lines,
            List<Long> pieces,
            Parcel parcel) {

        static Sent of(Way.Parcel sent) {
            return new Sent(
                    sent.from().name(),
                    sent.from().arrives(),
                    sent.lines(),
                    sent.pieces(),
                    Parcel.of(sent.sending()));
        }
    }
}
