package io.portolan.channels;

import static io.portolan.channels.CustomerColumn.ADDRESS1;
import static io.portolan.channels.CustomerColumn.ADDRESS2;
import static io.portolan.channels.CustomerColumn.ADDRESS_PHONE;
import static io.portolan.channels.CustomerColumn.CITY;
import static io.portolan.channels.CustomerColumn.COMPANY;
import static io.portolan.channels.CustomerColumn.COUNTRY;
import static io.portolan.channels.CustomerColumn.COUNTRY_CODE;
import static io.portolan.channels.CustomerColumn.EMAIL;
import static io.portolan.channels.CustomerColumn.FIRST_NAME;
import static io.portolan.channels.CustomerColumn.ID;
import static io.portolan.channels.CustomerColumn.LAST_NAME;
import static io.portolan.channels.CustomerColumn.NOTE;
import static io.portolan.channels.CustomerColumn.ORDERS;
import static io.portolan.channels.CustomerColumn.PHONE;
import static io.portolan.channels.CustomerColumn.PROVINCE;
import static io.portolan.channels.CustomerColumn.PROVINCE_CODE;
import static io.portolan.channels.CustomerColumn.SPENT;
import static io.portolan.channels.CustomerColumn.TAGS;
import static io.portolan.channels.CustomerColumn.TAX_EXEMPT;
import static io.portolan.channels.CustomerColumn.ZIP;

import io.portolan.channels.table.CsvRow;
import io.portolan.customers.Channel;
import io.portolan.customers.CustomerDraft;
import io.portolan.customers.Earlier;
import io.portolan.customers.Person;
import io.portolan.customers.PostalAddress;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a Shopify customer file, one customer in each.
final class CustomerReader {

    static final String SOURCE = "shopify";

    private static final Map<Channel, CustomerColumn> NEWS =
            Map.of(
                    Channel.EMAIL, CustomerColumn.ACCEPTS_EMAIL,
                    Channel.SMS, CustomerColumn.ACCEPTS_SMS,
                    Channel.WHATSAPP, CustomerColumn.ACCEPTS_WHATSAPP);
    private static final int LONGEST_NOTE = 5_000;
    private static final int MOST_TAGS = 250;

    private final Currency currency;
    private final boolean decimalComma;
    private final Tally tally;

    CustomerReader(Currency currency, boolean decimalComma, Tally tally) {
        this.currency = currency;
        this.decimalComma = decimalComma;
        this.tally = tally;
    }

    /// Null, with an error, when the row does not say whom it means.
    @Nullable CustomerDraft read(CsvRow row) {
        PersonCells cells = new PersonCells(row, decimalComma, tally);
        Person person = person(cells);
        String id = cells.code(ID);
        if (person.email().isEmpty() && person.phone().isEmpty() && id.isEmpty()) {
            cells.error(EMAIL, "customer.nobody");
            return null;
        }
        return new CustomerDraft(
                SOURCE,
                id.isEmpty() ? null : id,
                person,
                tags(cells),
                cells.yes(TAX_EXEMPT),
                earlier(cells),
                consents(cells));
    }

    private static Person person(PersonCells cells) {
        String phone = cells.phone(PHONE);
        String note = cells.text(NOTE);
        if (note.length() > LONGEST_NOTE) {
            cells.warn(NOTE, "note.cut");
            note = note.substring(0, LONGEST_NOTE);
        }
        PostalAddress address = address(cells);
        return new Person(
                cells.text(FIRST_NAME),
                cells.text(LAST_NAME),
                cells.mail(EMAIL),
                phone,
                empty(address) ? List.of() : List.of(address),
                note);
    }

    private static PostalAddress address(PersonCells cells) {
        String name = (cells.text(FIRST_NAME) + " " + cells.text(LAST_NAME)).strip();
        return new PostalAddress(
                name,
                cells.text(COMPANY),
                cells.text(ADDRESS1),
                cells.text(ADDRESS2),
                cells.text(CITY),
                PersonCells.first(cells.text(PROVINCE_CODE), cells.text(PROVINCE)),
                cells.code(ZIP),
                cells.country(COUNTRY_CODE, COUNTRY),
                cells.phone(ADDRESS_PHONE));
    }

    private static boolean empty(PostalAddress address) {
        return address.country() == null
                && Stream.of(
                                address.company(),
                                address.line1(),
                                address.line2(),
                                address.city(),
                                address.region(),
                                address.postcode(),
                                address.phone())
                        .allMatch(String::isEmpty);
    }

    private static List<String> tags(PersonCells cells) {
        return Arrays.stream(cells.text(TAGS).split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_TAGS)
                .toList();
    }

    private @Nullable Earlier earlier(PersonCells cells) {
        Integer orders = cells.count(ORDERS);
        if (orders == null) {
            if (cells.has(ORDERS)) cells.warn(ORDERS, "count.left-out");
            return null;
        }
        Money spent = cells.money(SPENT, currency);
        return new Earlier(orders, spent);
    }

    private static Map<Channel, Boolean> consents(PersonCells cells) {
        Map<Channel, Boolean> consents = new EnumMap<>(Channel.class);
        NEWS.forEach(
                (channel, column) -> {
                    Boolean given = cells.yes(column);
                    if (given != null) consents.put(channel, given);
                });
        return consents;
    }
}
