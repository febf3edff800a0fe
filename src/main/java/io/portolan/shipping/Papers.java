package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.ShipmentId;
import io.portolan.kernel.Weight;
import io.portolan.markets.AddressFormats;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Markets;
import io.portolan.markets.Seller;
import io.portolan.platform.paper.Faces;
import io.portolan.platform.paper.Printer;
import io.portolan.platform.text.Direction;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import io.portolan.privacy.Forgotten;
import io.portolan.shipping.OrderToShip.Content;
import io.portolan.shipping.ShipmentStore.Row;
import io.portolan.shipping.papers.Codes;
import io.portolan.shipping.papers.LabelView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// The papers of a parcel. Drawn when asked for, never stored: an erased person leaves none behind.
@Service
public class Papers {

    // The international forms are in English; so are the names of countries on them.
    private static final Language FORM = Language.of("en");
    // The language of the Universal Postal Union.
    private static final Language FRENCH = Language.of("fr");
    private static final Currency EURO = Currency.of("EUR");
    private static final long LETTER_GRAMS = 2000;

    /// What an envelope is written with.
    @Component
    record Envelopes(AddressFormats forms, Markets markets, Seller seller) {}

    private final ShipmentStore store;
    private final Addressees addressees;
    private final Rates rates;
    private final ExchangeRates exchange;
    private final Printer printer;
    private final Envelopes envelopes;

    Papers(
            ShipmentStore store,
            Addressees addressees,
            Rates rates,
            ExchangeRates exchange,
            Printer printer,
            Envelopes envelopes) {
        this.store = store;
        this.addressees = addressees;
        this.rates = rates;
        this.exchange = exchange;
        this.printer = printer;
        this.envelopes = envelopes;
    }

    /// The label with its customs declaration as PDF: personal data. Empty before the label was
    /// bought and after the addressee was erased.
    public Optional<byte[]> label(ShipmentId id) {
        Row row = store.find(id).orElse(null);
        if (row == null || row.trackingNumber() == null) return Optional.empty();
        try {
            Address to = addressees.open(row.subject(), row.id(), row.addressee());
            return Optional.of(print(label(row, row.trackingNumber(), to, store.contents(id))));
        } catch (Forgotten erased) {
            return Optional.empty();
        }
    }

    /// Two pages of 105 × 148 mm: the label and its customs declaration.
    private byte[] print(LabelView label) {
        return printer.print("documents/label.jte", label, "ltr");
    }

    private LabelView label(Row row, String number, Address to, List<Content> contents) {
        Words words = Texts.in("documents", FORM);
        Display display = Display.in(FORM, ZoneOffset.UTC);
        LocalDate day = LocalDate.ofInstant(row.createdAt(), ZoneOffset.UTC);
        Weight weight =
                contents.stream().map(Content::grossWeight).reduce(Weight.ofGrams(0), Weight::plus);
        Currency currency = contents.getFirst().value().currency();
        Money value = Money.sum(currency, contents.stream().map(Content::value).toList());
        return new LabelView(
                words,
                Texts.in("documents", FRENCH),
                Texts.in("documents", there(row)),
                Faces.of(row.country()).families(),
                rates.service(row.service()).name(),
                row.incoterm().name(),
                Optional.ofNullable(row.route()).orElse(""),
                new TrackingNumber(number).spaced(),
                Codes.bars(number),
                Codes.square(number),
                row.orderNumber(),
                display.weight(weight),
                day.toString(),
                sender(row),
                addressee(to, display),
                form(value, weight, day),
                contents.stream().map(content -> declared(content, display)).toList(),
                display.weight(weight),
                value.toString());
    }

    // CN 22 is for letters up to 2 kg worth less than 300 SDR. A SDR has been worth more than a
    // euro since there are euros, so below 300 euros it is below 300 SDR; CN 23 is never wrong.
    private String form(Money value, Weight weight, LocalDate day) {
        Money euros = exchange.convert(value, EURO, day);
        boolean small = weight.grams() <= LETTER_GRAMS && euros.minor() < 300_00;
        return small ? "CN 22" : "CN 23";
    }

    private static LabelView.Declared declared(Content content, Display display) {
        HsCode hs = content.hs();
        return new LabelView.Declared(
                content.title(),
                content.localTitle() == null ? "" : content.localTitle(),
                display.number(content.quantity()),
                display.weight(content.grossWeight()),
                content.value().toString(),
                hs == null ? "" : HsCode.of(hs.hs6()).dotted(),
                content.origin() == null ? "" : content.origin().value());
    }

    /// What is spoken where it goes, as far as the shop speaks it.
    private Language there(Row row) {
        return envelopes.markets().require(row.market()).language();
    }

    private List<LabelView.Line> sender(Row row) {
        return envelopes
                .seller()
                .postal(envelopes.markets().require(row.market()).shipFrom())
                .stream()
                .map(text -> new LabelView.Line(text, "ltr"))
                .toList();
    }

    /// As the country of destination writes it, with the country's name in English below.
    private List<LabelView.Line> addressee(Address to, Display display) {
        List<String> lines =
                new ArrayList<>(
                        envelopes
                                .forms()
                                .of(to.country())
                                .postal(to, display.country(to.country())));
        if (to.phone() != null && !to.phone().isBlank()) lines.add(to.phone());
        return lines.stream().map(text -> new LabelView.Line(text, Direction.of(text))).toList();
    }
}
