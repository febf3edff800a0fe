package io.portolan.channels;

import io.portolan.channels.OrderColumn.Place;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Hint;
import io.portolan.customers.Channel;
import io.portolan.customers.CustomerDraft;
import io.portolan.customers.Person;
import io.portolan.customers.PostalAddress;
import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.orders.Bill;
import io.portolan.orders.PastOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the orders of a Shopify order file, each from the rows it has there.
final class PastOrderReader {

    private static final int LONGEST_NOTE = 5_000;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_PIECES = 1_000_000;
    private static final String NO_AMOUNT = "order.amount";

    /// An order with who bought it.
    ///
    /// @param buyer null when nobody could be known again
    record Read(long row, PastOrder order, @Nullable CustomerDraft buyer) {}

    private final ImportRequest request;
    private final Markets markets;
    private final boolean decimalComma;
    private final Tally tally;

    PastOrderReader(ImportRequest request, Markets markets, boolean decimalComma, Tally tally) {
        this.request = request;
        this.markets = markets;
        this.decimalComma = decimalComma;
        this.tally = tally;
    }

    /// Null, with an error, when the order cannot be taken over whole.
    @Nullable Read read(List<CsvRow> rows) {
        PersonCells cells = new PersonCells(rows.getFirst(), decimalComma, tally);
        Currency currency = currency(cells);
        Instant placedAt = placedAt(cells);
        Money total = currency == null ? null : total(cells, currency);
        if (currency == null || placedAt == null || total == null) return null;
        List<PastBill.Line> lines = lines(rows, currency);
        boolean placed = known(cells, OrderColumn.SHIPPED) && known(cells, OrderColumn.BILLED);
        if (lines == null || !placed) return null;
        PastBill bill = bill(cells, lines, total, placedAt);
        if (bill == null) return null;
        check(cells, bill, total);
        return read(rows.getFirst(), cells, bill.bill(), placedAt);
    }

    private Read read(CsvRow row, PersonCells cells, Bill bill, Instant placedAt) {
        String mail = cells.mail(OrderColumn.EMAIL);
        boolean sent = there(cells, OrderColumn.SHIPPED);
        Place to = sent ? OrderColumn.SHIPPED : OrderColumn.BILLED;
        Address address = address(cells, to, mail);
        boolean elsewhere =
                sent && there(cells, OrderColumn.BILLED) && !same(cells, OrderColumn.BILLED, to);
        Address billing = elsewhere ? address(cells, OrderColumn.BILLED, mail) : null;
        Market market = markets.of(address.country());
        String id = cells.code(OrderColumn.ID);
        PastOrder order =
                new PastOrder(
                        CustomerReader.SOURCE,
                        cells.text(OrderColumn.NAME),
                        id.isEmpty() ? null : id,
                        market == null ? "" : market.code(),
                        language(market),
                        address,
                        papers(cells, billing),
                        bill,
                        cells.text(OrderColumn.PAYMENT_METHOD),
                        new PastStanding(cells).of(bill.totals().total(), placedAt),
                        told(cells));
        return new Read(row.number(), order, buyer(cells, address));
    }

    private @Nullable Currency currency(PersonCells cells) {
        String code = cells.text(OrderColumn.CURRENCY).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) return request.currency();
        try {
            return Currency.of(code);
        } catch (IllegalArgumentException unknown) {
            cells.error(OrderColumn.CURRENCY, "order.currency");
            return null;
        }
    }

    private static @Nullable Instant placedAt(PersonCells cells) {
        Instant placedAt = PastTimes.read(cells.text(OrderColumn.CREATED_AT));
        if (placedAt == null) {
            cells.error(OrderColumn.CREATED_AT, "order.day");
        }
        return placedAt;
    }

    private static @Nullable Money total(PersonCells cells, Currency currency) {
        if (cells.has(OrderColumn.TOTAL)) {
            return cells.sure(OrderColumn.TOTAL, currency, NO_AMOUNT);
        }
        cells.error(OrderColumn.TOTAL, "order.total");
        return null;
    }

    private @Nullable List<PastBill.Line> lines(List<CsvRow> rows, Currency currency) {
        List<PastBill.Line> lines = new ArrayList<>();
        boolean whole = true;
        for (CsvRow row : rows) {
            PersonCells cells = new PersonCells(row, decimalComma, tally);
            boolean empty =
                    !cells.has(OrderColumn.LINE_NAME) && !cells.has(OrderColumn.LINE_QUANTITY);
            if (empty && rows.size() > 1) continue;
            PastBill.Line line = line(cells, currency);
            if (line == null) whole = false;
            else if (line.quantity() > 0) lines.add(line);
            else cells.warn(OrderColumn.LINE_QUANTITY, "order.line-none");
        }
        if (whole && lines.isEmpty()) {
            new PersonCells(rows.getFirst(), decimalComma, tally)
                    .error(OrderColumn.LINE_NAME, "order.nothing");
        }
        return whole && !lines.isEmpty() ? lines : null;
    }

    private static PastBill.@Nullable Line line(PersonCells cells, Currency currency) {
        Integer quantity = cells.count(OrderColumn.LINE_QUANTITY);
        if (quantity == null || quantity > MOST_PIECES) {
            cells.error(OrderColumn.LINE_QUANTITY, "order.whole");
            return null;
        }
        Money price = cells.sure(OrderColumn.LINE_PRICE, currency, NO_AMOUNT);
        if (price == null) return null;
        String name = cells.text(OrderColumn.LINE_NAME);
        return new PastBill.Line(
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                cells.code(OrderColumn.LINE_SKU),
                quantity,
                price);
    }

    private static @Nullable PastBill bill(
            PersonCells cells, List<PastBill.Line> lines, Money total, Instant placedAt) {
        Currency currency = total.currency();
        Money subtotal = cells.money(OrderColumn.SUBTOTAL, currency);
        Money discount = cells.sure(OrderColumn.DISCOUNT, currency, NO_AMOUNT);
        Money shipping = cells.sure(OrderColumn.SHIPPING, currency, NO_AMOUNT);
        Money taxes = cells.sure(OrderColumn.TAXES, currency, NO_AMOUNT);
        Money duties = cells.sure(OrderColumn.DUTIES, currency, NO_AMOUNT);
        if (discount == null || shipping == null || taxes == null || duties == null) return null;
        String coupon = cells.text(OrderColumn.DISCOUNT_CODE);
        return new PastBill(
                new PastBill.Stated(
                        lines,
                        cells.has(OrderColumn.SUBTOTAL) ? subtotal : null,
                        discount,
                        shipping,
                        taxes,
                        duties,
                        total,
                        taxes(cells, currency),
                        coupon.isEmpty() ? null : coupon,
                        cells.text(OrderColumn.SHIPPING_METHOD),
                        placedAt.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private static List<PastBill.Tax> taxes(PersonCells cells, Currency currency) {
        List<PastBill.Tax> taxes = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            if (!cells.has(OrderColumn.taxName(number))) continue;
            Money amount = cells.money(OrderColumn.taxValue(number), currency);
            if (amount == null || amount.isZero()) continue;
            taxes.add(new PastBill.Tax(cells.text(OrderColumn.taxName(number)), amount));
        }
        return taxes;
    }

    private static void check(PersonCells cells, PastBill bill, Money total) {
        if (!bill.addsUp()) {
            cells.warn(OrderColumn.TOTAL, Hint.of("order.parts", bill.parts(), total));
        } else if (!bill.linesAddUp()) {
            cells.warn(OrderColumn.SUBTOTAL, "order.sum");
        }
    }

    // What was handed over in a shop, or downloaded, names none; a word that is none is damage.
    private static boolean known(PersonCells cells, Place place) {
        String text = cells.text(place.country());
        if (text.isEmpty() || CountryWords.of(text) != null) return true;
        cells.error(place.country(), "order.country");
        return false;
    }

    private static boolean there(PersonCells cells, Place place) {
        return Stream.of(place.line1(), place.street(), place.city(), place.country())
                .anyMatch(cells::has);
    }

    private static boolean same(PersonCells cells, Place a, Place b) {
        return cells.text(a.name()).equals(cells.text(b.name()))
                && cells.text(a.line1()).equals(cells.text(b.line1()))
                && cells.text(a.zip()).equals(cells.text(b.zip()))
                && cells.text(a.city()).equals(cells.text(b.city()));
    }

    private Address address(PersonCells cells, Place place, String mail) {
        String phone =
                PersonCells.first(cells.phone(place.phone()), cells.phone(OrderColumn.PHONE));
        return new Address(
                mail,
                PersonCells.first(cells.text(place.name()), cells.text(OrderColumn.BILLING_NAME)),
                orNull(cells.text(place.company())),
                PersonCells.first(cells.text(place.line1()), cells.text(place.street())),
                orNull(cells.text(place.line2())),
                cells.text(place.city()),
                orNull(cells.text(place.province())),
                orNull(cells.code(place.zip())),
                country(cells, place),
                orNull(phone),
                null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    // What was handed over in a shop, or downloaded, went nowhere.
    private CountryCode country(PersonCells cells, Place place) {
        CountryCode country = CountryWords.of(cells.text(place.country()));
        if (country != null) return country;
        CountryCode home = markets.all().getFirst().shipFrom().country();
        cells.warn(place.country(), Hint.of("order.home", home));
        return home;
    }

    private Language language(@Nullable Market market) {
        if (market == null || market.languages().contains(request.language())) {
            return request.language();
        }
        return market.languages().getFirst();
    }

    private static PastOrder.Papers papers(PersonCells cells, @Nullable Address billing) {
        return new PastOrder.Papers(
                billing,
                shortened(cells.text(OrderColumn.NOTES)),
                shortened(cells.text(OrderColumn.NOTE_ATTRIBUTES)));
    }

    private static String shortened(String note) {
        return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    }

    private static Map<String, String> told(PersonCells cells) {
        return Map.of(
                "money", PersonCells.first(cells.text(OrderColumn.FINANCIAL), "—"),
                "parcel", PersonCells.first(cells.text(OrderColumn.FULFILLMENT), "—"));
    }

    private @Nullable CustomerDraft buyer(PersonCells cells, Address address) {
        String phone = address.phone() == null ? "" : address.phone();
        if (address.email().isEmpty() && phone.isEmpty()) return null;
        String name =
                PersonCells.first(cells.text(OrderColumn.BILLING_NAME), address.name()).strip();
        int blank = name.lastIndexOf(' ');
        Boolean news = cells.yes(OrderColumn.ACCEPTS);
        return new CustomerDraft(
                CustomerReader.SOURCE,
                null,
                new Person(
                        blank < 0 ? "" : name.substring(0, blank),
                        name.substring(blank + 1),
                        address.email(),
                        phone,
                        List.of(postal(address, phone)),
                        ""),
                List.of(),
                null,
                null,
                news == null || address.email().isEmpty() ? Map.of() : Map.of(Channel.EMAIL, news));
    }

    private static PostalAddress postal(Address address, String phone) {
        return new PostalAddress(
                address.name(),
                text(address.company()),
                address.line1(),
                text(address.line2()),
                address.city(),
                text(address.region()),
                text(address.postcode()),
                address.country(),
                phone);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
