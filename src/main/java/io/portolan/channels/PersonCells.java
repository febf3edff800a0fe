package io.portolan.channels;

import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import io.portolan.channels.table.Hint;
import io.portolan.customers.Reach;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.privacy.Masks;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row about a person, and says which of them cannot be read. What is
/// personal stands masked in what it says.
final class PersonCells {

    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[Ee]\\+?\\d{1,3}");
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "subscribed");
    private static final Set<String> NO =
            Set.of("no", "false", "0", "n", "not_subscribed", "unsubscribed", "pending");
    private static final int SHORTEST_PHONE = 5;
    private static final int LONGEST_PHONE = 15;

    private final CsvRow row;
    private final boolean decimalComma;
    private final Tally tally;

    PersonCells(CsvRow row, boolean decimalComma, Tally tally) {
        this.row = row;
        this.decimalComma = decimalComma;
        this.tally = tally;
    }

    /// What stands there; empty when nothing does.
    String text(PersonalColumn column) {
        return CsvText.plain(row.get(column));
    }

    /// A number that is a name: without the apostrophe that keeps spreadsheets off it. Empty, with
    /// a warning, when a spreadsheet has shortened it.
    String code(PersonalColumn column) {
        String text = row.get(column);
        if (text.startsWith("'")) text = text.substring(1).strip();
        if (!SHORTENED.matcher(text).matches()) return text;
        warn(column, "number.shortened.out");
        return "";
    }

    /// Empty, with a warning, when no letter could arrive there.
    String mail(PersonalColumn column) {
        String text = code(column).replaceAll("^(?i)mailto:", "");
        if (text.isEmpty() || Reach.mail(text)) return text;
        warn(column, "mail.not");
        return "";
    }

    /// Empty, with a warning, when nobody can be called there.
    String phone(PersonalColumn column) {
        String text = code(column);
        long digits = text.codePoints().filter(Character::isDigit).count();
        if (text.isEmpty() || (digits >= SHORTEST_PHONE && digits <= LONGEST_PHONE)) return text;
        warn(column, "phone.not");
        return "";
    }

    /// The country by its letters or, where those are not there, by its name; null, with a warning,
    /// when neither can be read.
    @Nullable CountryCode country(PersonalColumn letters, PersonalColumn name) {
        for (PersonalColumn column : List.of(letters, name)) {
            CountryCode country = row.has(column) ? CountryWords.of(text(column)) : null;
            if (country != null) return country;
        }
        Stream.of(letters, name)
                .filter(row::has)
                .findFirst()
                .ifPresent(column -> warn(column, "country.unknown"));
        return null;
    }

    /// Null when it is not said.
    @Nullable Boolean yes(PersonalColumn column) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) return null;
        if (YES.contains(text)) return true;
        if (!NO.contains(text)) warn(column, "yes.not");
        return false;
    }

    /// Zero where nothing stands; null, with a warning, when it cannot be read.
    @Nullable Money money(PersonalColumn column, Currency currency) {
        if (!row.has(column)) return Money.zero(currency);
        Money money = amount(column, currency);
        if (money == null) warn(column, noAmount("person.amount", currency));
        return money;
    }

    /// Zero where nothing stands; null, with an error, when it cannot be read.
    ///
    /// @param without the hint that says what is not taken over then
    @Nullable Money sure(PersonalColumn column, Currency currency, String without) {
        if (!row.has(column)) return Money.zero(currency);
        Money money = amount(column, currency);
        if (money == null) error(column, noAmount(without, currency));
        return money;
    }

    private static String noAmount(String hint, Currency currency) {
        String example = new Money(1999, currency).major().toPlainString();
        return Hint.of(hint, currency.code(), example);
    }

    private @Nullable Money amount(PersonalColumn column, Currency currency) {
        return switch (Amounts.read(text(column), currency, decimalComma)) {
            case Amounts.Reading.Amount(Money money, boolean plain) -> money;
            case Amounts.Reading.Unclear u -> null;
            case Amounts.Reading.OtherCurrency o -> null;
        };
    }

    /// Null when it is not a whole number of at most six digits.
    @Nullable Integer count(PersonalColumn column) {
        String text = text(column);
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    boolean has(PersonalColumn column) {
        return row.has(column);
    }

    void error(PersonalColumn column, String hint) {
        tally.error(row.number(), row.headings().name(column), shown(column), hint);
    }

    void warn(PersonalColumn column, String hint) {
        tally.warn(row.number(), row.headings().name(column), shown(column), hint);
    }

    private String shown(PersonalColumn column) {
        String text = row.get(column);
        return column.personal() ? masked(text) : text;
    }

    static String masked(String text) {
        if (text.isEmpty()) return text;
        if (text.contains("@")) return Masks.email(text);
        boolean number = text.codePoints().filter(Character::isDigit).count() >= SHORTEST_PHONE;
        return number ? Masks.phone(text) : Masks.name(text);
    }

    /// The first of these that says something; empty when none does.
    static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
