package io.portolan.platform.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How amounts, dates and numbers are written for one reader: a language, the country whose habits
/// it follows, and the zone of the clock on the wall. Nothing here rounds or decides.
public final class Display {

    private static final Map<String, String> HOME_OF_LANGUAGE =
            Map.of(
                    "en", "GB", "de", "DE", "fr", "FR", "es", "ES", "pt-BR", "BR", "ja", "JP",
                    "zh-CN", "CN", "ar", "AE");
    private static final Map<String, Display> MADE = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final ZoneId zone;
    private final Map<Currency, NumberFormat> money = new ConcurrentHashMap<>();
    private final Map<String, DateFormat> dates = new ConcurrentHashMap<>();
    private final Map<String, DateIntervalFormat> ranges = new ConcurrentHashMap<>();
    private final NumberFormat whole;

    private Display(ULocale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.whole = NumberFormat.getIntegerInstance(locale);
    }

    /// The habits of the language's home country: `en` writes as Britain does.
    public static Display in(Language language, ZoneId zone) {
        return in(language, null, zone);
    }

    public static Display in(Language language, @Nullable CountryCode country, ZoneId zone) {
        String key = language.tag() + "|" + country + "|" + zone;
        return MADE.computeIfAbsent(key, k -> make(language, country, zone));
    }

    private static Display make(Language language, @Nullable CountryCode country, ZoneId zone) {
        String region =
                country != null && speaks(language, country)
                        ? country.value()
                        : HOME_OF_LANGUAGE.getOrDefault(language.tag(), "");
        ULocale tongue = written(ULocale.forLocale(language.locale()));
        ULocale base = new ULocale(tongue.getLanguage(), tongue.getScript(), region);
        return new Display(base.setKeywordValue("numbers", "latn"), zone);
    }

    /// Whether the pair is a locale of its own (en-US is, en-JP borrows en-GB).
    private static boolean speaks(Language language, CountryCode country) {
        String wanted = language.locale().getLanguage() + "_" + country.value();
        return !language.tag().equals("en") || wanted.equals("en_US") || wanted.equals("en_GB");
    }

    /// The amount with its currency's own digits: €19.99, ¥1,999, USD 19.99 (a bare $ is not said).
    public String money(Money amount) {
        NumberFormat format = money.computeIfAbsent(amount.currency(), this::moneyFormat);
        NumberFormat own = format.clone();
        return own.format(amount.major());
    }

    private NumberFormat moneyFormat(Currency currency) {
        com.ibm.icu.util.Currency icu = com.ibm.icu.util.Currency.getInstance(currency.code());
        boolean shared = icu.getSymbol(locale).endsWith("$");
        NumberFormat format =
                NumberFormat.getInstance(
                        locale,
                        shared ? NumberFormat.ISOCURRENCYSTYLE : NumberFormat.CURRENCYSTYLE);
        format.setCurrency(icu);
        format.setMinimumFractionDigits(currency.digits());
        format.setMaximumFractionDigits(currency.digits());
        return format;
    }

    /// The amount without its currency, for columns that name it once.
    public String amount(Money amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(amount.currency().digits());
        format.setMaximumFractionDigits(amount.currency().digits());
        return format.format(amount.major());
    }

    public String number(long number) {
        return whole.clone().format(number);
    }

    /// A rate of 0.19 as 19 %, with at most three digits after the point.
    public String percent(java.math.BigDecimal rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(rate);
    }

    /// Tue 1 December 2026.
    public String date(LocalDate date) {
        return day("EEEdMMMMy", date);
    }

    /// Tue 1 December.
    public String dayAndMonth(LocalDate date) {
        return day("EEEdMMMM", date);
    }

    /// 1 Dec.
    public String shortDate(LocalDate date) {
        return day("dMMM", date);
    }

    /// Tue 1 – Thu 3 December; one day only when both are the same.
    public String dateRange(LocalDate from, LocalDate to) {
        return from.equals(to) ? dayAndMonth(from) : range("EEEdMMMM", from, to);
    }

    /// 1–3 Dec, for tight places.
    public String shortRange(LocalDate from, LocalDate to) {
        return from.equals(to) ? shortDate(from) : range("dMMM", from, to);
    }

    /// Tue 1 Dec, 14:05 on the reader's clock.
    public String moment(Instant instant) {
        return at("EEEdMMMjm", instant);
    }

    /// 14:05 on the reader's clock.
    public String time(Instant instant) {
        return at("jm", instant);
    }

    /// 1.2 kg from one kilogram on, else 350 g.
    public String weight(Weight weight) {
        if (weight.grams() < 1000) return number(weight.grams()) + "\u00a0g";
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(java.math.BigDecimal.valueOf(weight.grams(), 3)) + "\u00a0kg";
    }

    /// A number with its unit as the language writes it: `0.8 L`, `60 hours`, `300 lm`; a unit
    /// nobody has words for stands as it is: `5,200 mAh`. Units are named as attributes name them:
    /// `l`, `ml`, `h`, `lm`, `g`, `cm`.
    public String measure(java.math.BigDecimal number, @Nullable String unit) {
        LocalizedNumberFormatter plain = NumberFormatter.withLocale(locale);
        MeasureUnit known = unit == null ? null : Units.of(unit);
        if (known != null) {
            boolean time = known.getType().equals("duration");
            return plain.unit(known)
                    .unitWidth(
                            time
                                    ? NumberFormatter.UnitWidth.FULL_NAME
                                    : NumberFormatter.UnitWidth.SHORT)
                    .format(number)
                    .toString();
        }
        String words = plain.format(number).toString();
        return unit == null ? words : words + "\u00a0" + unit;
    }

    public String country(CountryCode country) {
        return new ULocale("und", country.value()).getDisplayCountry(locale);
    }

    /// The country as it stands inside the shop's sentences: the United States, en Allemagne.
    public String countryInSentence(CountryCode country) {
        return CountryPhrases.of(country, locale);
    }

    /// Several countries as a sentence lists them: Germany and Austria.
    public String countriesInSentence(List<CountryCode> countries) {
        List<String> names = countries.stream().map(this::countryInSentence).toList();
        return names.size() == 1
                ? names.getFirst()
                : ListFormatter.getInstance(locale).format(names);
    }

    /// The same as a heading has them: Germany / Austria.
    public String countries(List<CountryCode> countries) {
        return countries.stream().map(this::country).collect(Collectors.joining(" / "));
    }

    /// The part of the world a country is in, by its United Nations code: `150` is Europe.
    public static String partOfTheWorld(CountryCode country) {
        Region part =
                Region.getInstance(country.value())
                        .getContainingRegion(Region.RegionType.CONTINENT);
        return part == null ? "001" : part.toString();
    }

    /// What a part of the world is called: Europe, アジア.
    public String partOfTheWorld(String code) {
        return new ULocale("und", code).getDisplayCountry(locale);
    }

    /// The language's own name, as a list shows it: Deutsch, 日本語, 简体中文, Português (Brasil).
    public static String languageName(Language language) {
        ULocale own = ULocale.forLocale(language.locale());
        return LocaleDisplayNames.getInstance(
                        own,
                        DisplayContext.DIALECT_NAMES,
                        DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(written(own));
    }

    /// Chinese is told apart by how it is written, not by where.
    private static ULocale written(ULocale own) {
        if (!own.getLanguage().equals("zh")) return own;
        return new ULocale("zh", ULocale.addLikelySubtags(own).getScript(), "");
    }

    private String day(String skeleton, LocalDate date) {
        DateFormat format =
                dates.computeIfAbsent(
                        skeleton + "|UTC", k -> dateFormat(skeleton, TimeZone.GMT_ZONE));
        return format.clone().format(utc(date));
    }

    private String at(String skeleton, Instant instant) {
        DateFormat format =
                dates.computeIfAbsent(
                        skeleton, k -> dateFormat(skeleton, TimeZone.getTimeZone(zone.getId())));
        return format.clone().format(Date.from(instant));
    }

    private DateFormat dateFormat(String skeleton, TimeZone timeZone) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(timeZone);
        return format;
    }

    private String range(String skeleton, LocalDate from, LocalDate to) {
        DateIntervalFormat format =
                ranges.computeIfAbsent(
                        skeleton,
                        k -> {
                            DateIntervalFormat made =
                                    DateIntervalFormat.getInstance(skeleton, locale);
                            made.setTimeZone(TimeZone.GMT_ZONE);
                            return made;
                        });
        DateIntervalFormat own = format.clone();
        return own.format(new DateInterval(millis(from), millis(to)));
    }

    private static Date utc(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
