package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.landedcost.tariff.ImportedTariffs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Duty, tax and fees of a consignment by the rules of a day. Answers from memory; the same request
/// always gets the same answer as long as the rule book and the exchange rates stay.
public class LandedCost {

    private final RuleBook rules;
    private final Preparation.Rates rates;
    private final TariffShelf shelf;
    private volatile Preparation preparation;

    LandedCost(Preparation.Rates rates) {
        this(RuleBook.load(), References.all("reference/tariff/*.json", TariffFile.class), rates);
    }

    LandedCost(RuleBook rules, List<TariffFile> tariffs, Preparation.Rates rates) {
        this.rules = rules;
        this.rates = rates;
        this.shelf = new TariffShelf(tariffs);
        this.preparation = reckoning(shelf.files());
    }

    /// Reckons by imported tariffs from now on, and again whenever one comes or goes.
    void reckonBy(ImportedTariffs imported) {
        imported.whenChanged(() -> preparation = reckoning(shelf.with(imported)));
        preparation = reckoning(shelf.with(imported));
    }

    private Preparation reckoning(List<TariffFile> tariffs) {
        return new Preparation(tariffs.stream().map(TariffBook::new).toList(), rates);
    }

    /// Whether the rule book knows this country on this day.
    public boolean covers(CountryCode country, LocalDate date) {
        return rules.covers(country, date);
    }

    /// Whether goods can be quoted to this very place on this day. False for a country the book
    /// does not know and for a part of one, told by its postcode, that it refuses.
    public boolean serves(Destination destination, LocalDate date) {
        return rules.serves(destination, date);
    }

    /// Whether goods bear a general tax in this country at all; a free port like Hong Kong has
    /// none.
    public boolean taxes(CountryCode country) {
        return rules.taxes(country);
    }

    /// What rules of the destination ask of these goods and the line does not say; empty where the
    /// book does not know the place or the day.
    public Set<Fact> lacking(GoodsLine line, Destination to, CountryCode shipFrom, LocalDate day) {
        if (!serves(to, day)) return Set.of();
        RulesInForce inForce = rules.on(to, shipFrom, day, false);
        CountryCode origin = Objects.requireNonNullElse(line.origin(), shipFrom);
        TariffGoods goods = line.hs() == null ? null : TariffGoods.of(line, line.hs(), origin);
        return FactsAsked.of(line, goods, inForce, book(inForce), day);
    }

    /// Whether a proof is good at the destination for goods of this origin: an agreement in force
    /// that takes such a paper. False where the book does not know the place or the day.
    public boolean takes(
            ProofOfOrigin proof,
            CountryCode origin,
            Destination to,
            CountryCode shipFrom,
            LocalDate day) {
        if (!serves(to, day)) return false;
        TariffBook book = book(rules.on(to, shipFrom, day, false));
        return book != null && book.takes(proof, origin, day);
    }

    /// The trade agreements of all tariffs, each with the papers that prove an origin under it.
    public Map<String, Set<String>> agreements() {
        Map<String, Set<String>> papers = new TreeMap<>();
        for (TariffBook book : preparation.books()) {
            book.agreements()
                    .forEach(
                            (name, taken) ->
                                    papers.computeIfAbsent(name, n -> new TreeSet<>())
                                            .addAll(taken));
        }
        return papers;
    }

    private @Nullable TariffBook book(RulesInForce inForce) {
        Rule.Tariff tariff = inForce.tariff();
        return tariff == null ? null : preparation.book(tariff.book());
    }

    /// What comes on top of net prices. Refuses with `NoRules` a country or day the book does not
    /// know.
    public LandedCostQuote quote(LandedCostRequest request) {
        return quote(request, Money.zero(request.currency()));
    }

    /// The same for a parcel that counts towards limits together with goods that travel apart.
    ///
    /// @param besides their price, in the request's currency
    public LandedCostQuote quote(LandedCostRequest request, Money besides) {
        RulesInForce inForce = inForce(request);
        Conversion conversion = conversion(inForce, request);
        Consignment parcel = consignment(inForce, conversion, request, besides);
        return new QuoteWriter(inForce, conversion, request).write(Assessment.of(inForce, parcel));
    }

    /// The same question by the rules of another day. Prices that contain everything stay what the
    /// buyer pays. Refuses as `quote` does.
    Reckoning again(Reckoning before, LocalDate day) {
        LandedCostRequest asked = before.asked().on(day);
        Reckoning now = before.inside() ? inside(asked) : new Reckoning(asked, quote(asked));
        if (before.accounted() != null) now = now.accounted(before.accounted());
        return unsaid(before.answer(), now);
    }

    /// What the merchant had not said of a scheme follows from no rule: it is taken over.
    private static Reckoning unsaid(LandedCostQuote before, Reckoning now) {
        if (!Objects.equals(before.scheme(), now.answer().scheme())) return now;
        for (LandedCostQuote.Note reason : before.reasons()) {
            if (reason.code().equals(LandedCostQuote.UNSAID)) return now.doubting(reason);
        }
        return now;
    }

    private Reckoning inside(LandedCostRequest asked) {
        GrossRequest gross = GrossRequest.of(asked);
        return new Reckoning(gross, inside(gross));
    }

    /// The limits a parcel is held against, the nearest first. Refuses with `NoRules` a country or
    /// day the book does not know.
    public List<Threshold> thresholds(LandedCostRequest request) {
        RulesInForce inForce = inForce(request);
        Conversion conversion = conversion(inForce, request);
        Money none = Money.zero(request.currency());
        Consignment parcel = consignment(inForce, conversion, request, none);
        return new Thresholds(inForce, conversion, parcel).all();
    }

    /// What the destination takes for one consignment of imported goods.
    public Togetherness togetherness(LandedCostRequest request) {
        return Togetherness.of(
                rules.on(request.destination(), null, request.date(), false).oneConsignment());
    }

    /// Whether the goods cross a border of the destination's territory.
    public boolean imported(LandedCostRequest request) {
        return !inForce(request).inland();
    }

    /// Where a seller can be registered who uses none of the schemes that one of `refused` opens.
    public Set<String> registrationsWithout(Set<String> refused) {
        return rules.registrationsWithout(refused);
    }

    /// The seller's schemes the rules have for such a parcel, whatever it costs and whoever sells
    /// it: the name of each with the words for registrations that open it. Refuses with `NoRules`
    /// a country or day the book does not know.
    public Map<String, Set<String>> schemes(
            Destination destination, CountryCode shipFrom, LocalDate day) {
        Map<String, Set<String>> schemes = new LinkedHashMap<>();
        for (Rule.Scheme scheme : rules.on(destination, shipFrom, day, false).schemes()) {
            schemes.putIfAbsent(scheme.name(), scheme.registrations());
        }
        return schemes;
    }

    /// What explains the difference of two answers, rule by rule.
    public List<Requote.Move> difference(LandedCostQuote before, LandedCostQuote after) {
        return difference(List.of(before), after);
    }

    /// The same from several answers together to one.
    public List<Requote.Move> difference(List<LandedCostQuote> before, LandedCostQuote after) {
        return new QuoteDifference(before, after).moves();
    }

    /// What is inside prices that contain everything. Freight bears its own tax; duty, fees and the
    /// tax on them come out of the price of the goods. Refuses with `NoRules` a country or day the
    /// book does not know.
    public GrossQuote inside(GrossRequest gross) {
        LandedCostRequest request = gross.onTop();
        RulesInForce inForce = inForce(request);
        Conversion conversion = conversion(inForce, request);
        Money none = Money.zero(request.currency());
        BackOut.Net net =
                new BackOut(inForce, consignment(inForce, conversion, request, none)).solve();
        QuoteWriter writer = new QuoteWriter(inForce, conversion, request);
        List<BigDecimal> exact = new ArrayList<>();
        exact.add(conversion.minor(net.goods()));
        exact.add(conversion.minor(net.freight()));
        exact.addAll(writer.groups(net.assessed()));
        long[] parts = Parts.bring(gross.gross().minor(), exact);
        LandedCostQuote charges =
                writer.write(
                        net.assessed(), new long[] {parts[2], parts[3], parts[4]}, warnings(net));
        Money goods = new Money(parts[0], request.currency());
        List<Money> values = Consignments.lineValues(gross.lines(), gross.discount());
        return new GrossQuote(
                gross.gross(),
                goods,
                new Money(parts[1], request.currency()),
                goods.split(values.stream().map(Money::major).toList()),
                charges);
    }

    /// The question without what no rule needs: no descriptions, and of the postcode only the part
    /// that a rule looks at.
    LandedCostRequest needed(LandedCostRequest request) {
        Destination to = request.destination();
        Destination cut =
                new Destination(
                        to.country(), to.region(), rules.needed(to.country(), to.postcode()));
        return request.with(
                cut,
                request.date(),
                request.lines().stream().map(GoodsLine::withoutDescription).toList());
    }

    /// Every law in the rule book and the tariffs, in force or not.
    List<Law> laws() {
        List<Law> laws = new ArrayList<>();
        rules.files().forEach(file -> file.rules().forEach(rule -> laws.add(rule.law())));
        for (TariffBook book : preparation.books()) laws.addAll(book.file().laws());
        return laws;
    }

    /// The tariffs that are reckoned by.
    List<TariffBook> books() {
        return preparation.books();
    }

    List<RuleFile> ruleFiles() {
        return rules.files();
    }

    /// What is wrong with the rule files, a sentence each.
    List<String> faults() {
        return new RuleFaults(GoodsClasses.known().codes()).of(rules.files());
    }

    /// What becomes of the charges of goods for which money goes back, from the rules of that day.
    /// Never refuses: what no rule of the place speaks of goes by the general ones.
    public LandedCostRefund refund(RefundRequest request) {
        return new RefundAssessment(
                        rules.refunds(request.destination(), request.day()),
                        rules.inland(request.destination(), request.shipFrom(), request.sold()),
                        request)
                .answer();
    }

    private RulesInForce inForce(LandedCostRequest request) {
        return rules.on(request.destination(), request.shipFrom(), request.date(), request.plain());
    }

    private Conversion conversion(RulesInForce inForce, LandedCostRequest request) {
        return preparation
                .by(request.rates())
                .conversion(inForce, request.currency(), request.date(), request.plain());
    }

    private Consignment consignment(
            RulesInForce inForce, Conversion conversion, LandedCostRequest request, Money besides) {
        List<BigDecimal> values =
                Consignments.lineValues(request.lines(), request.discount()).stream()
                        .map(conversion::counted)
                        .toList();
        Preparation by = preparation.by(request.rates());
        Money transport = request.freight().plus(request.insurance());
        boolean ownCurrency = conversion.counted().equals(inForce.currency());
        return new Consignment(
                values,
                conversion.counted(transport),
                conversion.counted(besides),
                by.items(inForce, conversion, request),
                by.terms(inForce, conversion, request),
                ownCurrency);
    }

    private static List<LandedCostQuote.Note> warnings(BackOut.Net net) {
        if (net.goods().signum() < 0) {
            return List.of(
                    new LandedCostQuote.Note(
                            "price-below-charges",
                            "the price does not cover its own duty, tax and fees"));
        }
        if (!net.reached()) {
            return List.of(
                    new LandedCostQuote.Note(
                            "between-limits",
                            "no net price gives this price exactly; the dearer rules are taken"));
        }
        return List.of();
    }
}
