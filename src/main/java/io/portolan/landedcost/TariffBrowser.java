package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.landedcost.tariff.ImportedTariffs;
import io.portolan.landedcost.tariff.TariffEdition;
import io.portolan.landedcost.tariff.TariffLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The tariffs that are reckoned by, to be looked through: starter books and imported editions.
@Component
public class TariffBrowser {

    private static final Pattern CODE = Pattern.compile("[\\d.\\s]{2,14}");

    private static final Map<String, String> NAMES =
            ConsumerCode.all().stream()
                    .collect(Collectors.toMap(ConsumerCode::hs, ConsumerCode::name));

    private final LandedCost landedCost;
    private final ImportedTariffs imported;

    TariffBrowser(LandedCost landedCost, ImportedTariffs imported) {
        this.landedCost = landedCost;
        this.imported = imported;
    }

    /// One tariff.
    ///
    /// @param asOf the day its lines were issued; null when its law says how far it goes
    /// @param whole true for an imported edition, false for a starter book
    public record Book(
            String name,
            List<CountryCode> countries,
            int lines,
            @Nullable LocalDate asOf,
            boolean whole,
            RuleOrigin origin) {}

    /// One line as a list shows it.
    ///
    /// @param name in English: the authority's words, or ours for the six digits; may be empty
    public record Line(String hs, String name, DutyTerms terms, RuleOrigin origin) {}

    /// Some lines of a tariff.
    ///
    /// @param next the code to go on behind; null when these are the last
    public record Found(List<Line> lines, @Nullable String next) {}

    /// All books, by name.
    public List<Book> books() {
        Map<String, List<CountryCode>> places = places();
        List<String> whole = imported.inUse().stream().map(TariffEdition::book).toList();
        return landedCost.books().stream()
                .map(TariffBook::file)
                .sorted(Comparator.comparing(TariffFile::book))
                .map(
                        file ->
                                new Book(
                                        file.book(),
                                        places.getOrDefault(file.book(), List.of()),
                                        file.lines().size(),
                                        file.asOf(),
                                        whole.contains(file.book()),
                                        RuleOrigin.of(file.law())))
                .toList();
    }

    /// Lines by code.
    ///
    /// @param wanted the beginning of a code, with or without dots, or words of a description;
    ///     empty finds all
    /// @param after only codes behind this one; empty from the first on
    public Found find(String book, String wanted, String after, int most) {
        TariffBook known = book(book).orElse(null);
        if (known == null) return new Found(List.of(), null);
        boolean code = CODE.matcher(wanted).matches();
        String digits = code ? wanted.replaceAll("\\D", "") : "";
        String words = code ? "" : wanted.strip();
        TariffEdition edition =
                imported.inUse().stream()
                        .filter(one -> one.book().equals(book))
                        .findFirst()
                        .orElse(null);
        List<Line> lines =
                edition == null
                        ? starter(known.file(), digits, words, after, most + 1)
                        : imported.find(edition, digits, words, after, most + 1).stream()
                                .map(line -> line(line, known.file()))
                                .toList();
        boolean more = lines.size() > most;
        List<Line> shown = more ? lines.subList(0, most) : lines;
        return new Found(List.copyOf(shown), more ? shown.getLast().hs() : null);
    }

    /// The duty of these goods in each tariff that knows them.
    public List<TariffDuty> everywhere(HsCode hs, CountryCode origin, LocalDate day) {
        Map<String, List<CountryCode>> places = places();
        TariffGoods goods = new TariffGoods(hs, origin, 1, null, null, null);
        List<TariffDuty> duties = new ArrayList<>();
        landedCost.books().stream()
                .sorted(Comparator.comparing(book -> book.file().book()))
                .forEach(
                        book -> {
                            TariffBook.Look look = book.look(goods, day);
                            if (look == null) return;
                            String name = book.file().book();
                            duties.add(duty(book, look, places.getOrDefault(name, List.of()), day));
                        });
        return duties;
    }

    /// Our own words for the six digits of a code; empty when there are none.
    public String name(HsCode hs) {
        return NAMES.getOrDefault(hs.hs6(), "");
    }

    private TariffDuty duty(
            TariffBook book, TariffBook.Look look, List<CountryCode> countries, LocalDate day) {
        TariffFile file = book.file();
        TariffBook.Choice choice = look.ordinary();
        List<String> doubts = new ArrayList<>();
        choice.doubts().forEach(note -> doubts.add(note.text()));
        if (choice.row().why() != null) doubts.add(choice.row().why());
        return new TariffDuty(
                file.book(),
                countries,
                choice.row().hs(),
                DutyTerms.of(choice.row(), file.currency()),
                RuleOrigin.of(choice.law()),
                look.onTop().stream()
                        .map(
                                one ->
                                        new TariffDuty.OnTop(
                                                one.words(),
                                                one.rate(),
                                                one.law().inForce(day)
                                                        && choice.overlays().contains(one),
                                                RuleOrigin.of(one.law())))
                        .toList(),
                look.offers().stream()
                        .map(
                                offer ->
                                        new TariffDuty.Lower(
                                                offer.agreement(),
                                                offer.proof(),
                                                DutyTerms.of(offer.lower().row(), file.currency()),
                                                RuleOrigin.of(offer.lower().law())))
                        .toList(),
                doubts);
    }

    private static List<Line> starter(
            TariffFile file, String digits, String words, String after, int most) {
        Predicate<TariffFile.Row> wanted = row -> row.hs().startsWith(digits);
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            wanted = wanted.and(row -> named(row.hs()).toLowerCase(Locale.ROOT).contains(word));
        }
        return file.lines().stream()
                .filter(row -> row.hs().compareTo(after) > 0)
                .filter(wanted)
                .sorted(Comparator.comparing(TariffFile.Row::hs))
                .limit(most)
                .map(row -> line(row, named(row.hs()), file))
                .toList();
    }

    private static Line line(TariffFile.Row row, String name, TariffFile file) {
        return new Line(
                row.hs(), name, DutyTerms.of(row, file.currency()), RuleOrigin.of(file.lawOf(row)));
    }

    private static Line line(TariffLine line, TariffFile file) {
        String own = named(line.hs());
        String name = line.description();
        TariffFile.Row row = TariffShelf.row(line.hs(), line.duty());
        return line(row, own.isEmpty() || own.equals(name) ? name : name + " · " + own, file);
    }

    private static String named(String hs) {
        return hs.length() < 6 ? "" : NAMES.getOrDefault(hs.substring(0, 6), "");
    }

    private Optional<TariffBook> book(String name) {
        return landedCost.books().stream()
                .filter(book -> book.file().book().equals(name))
                .findFirst();
    }

    /// Countries by the book their rules name.
    private Map<String, List<CountryCode>> places() {
        Map<String, TreeSet<CountryCode>> places = new TreeMap<>();
        for (RuleFile file : landedCost.ruleFiles()) {
            if (file.special() != null) continue;
            for (Rule rule : file.rules()) {
                if (!(rule instanceof Rule.Tariff tariff)) continue;
                file.countries()
                        .forEach(
                                code ->
                                        places.computeIfAbsent(tariff.book(), b -> new TreeSet<>())
                                                .add(CountryCode.of(code)));
            }
        }
        Map<String, List<CountryCode>> lists = new TreeMap<>();
        places.forEach((book, codes) -> lists.put(book, List.copyOf(codes)));
        return lists;
    }
}
