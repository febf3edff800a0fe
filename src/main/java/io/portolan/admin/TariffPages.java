package io.portolan.admin;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.landedcost.TariffBrowser;
import io.portolan.landedcost.TariffDuty;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The tariff book: lines by code or word, and what one code pays everywhere.
@Controller
@StaffOnly("products.read")
class TariffPages {

    private static final int ROWS = 50;
    private static final String PATH = "/admin/tariff";

    private final TariffBrowser tariffs;
    private final Clock clock;
    private final Desk desk;

    TariffPages(TariffBrowser tariffs, Clock clock, Desk desk) {
        this.tariffs = tariffs;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "us") String book,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "tariff");
        List<TariffBrowser.Book> books = tariffs.books();
        TariffBrowser.Book shown =
                books.stream()
                        .filter(one -> one.name().equals(book))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("This tariff"));
        TariffBrowser.Found found = tariffs.find(book, q.strip(), after, ROWS);
        String here = PATH + "?book=" + book + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return desk.page(
                "tariff.jte",
                new TariffPage(
                        shell,
                        books.stream()
                                .map(one -> new OrderView.Choice(one.name(), named(shell, one)))
                                .toList(),
                        book,
                        about(shell, shown),
                        TradeWords.origin(shell, shown.origin()),
                        q,
                        found.lines().stream().map(line -> row(shell, line)).toList(),
                        after.isEmpty() ? null : here,
                        found.next() == null ? null : here + "&after=" + found.next()));
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<byte[]> code(
            @PathVariable String code,
            @RequestParam(defaultValue = "CN") String from,
            @RequestParam(defaultValue = "") String on,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "tariff");
        HsCode hs = hs(code);
        String origin = from.strip().toUpperCase(Locale.ROOT);
        LocalDate day = on.isBlank() ? LocalDate.now(clock) : TradeWords.day(on);
        @Nullable String problem =
                !CountryCode.known(origin)
                        ? shell.t("tariff.nocountry")
                        : day == null ? shell.t("rules.noday") : null;
        List<TariffCodePage.Place> places =
                problem != null || day == null
                        ? List.of()
                        : tariffs.everywhere(hs, CountryCode.of(origin), day).stream()
                                .map(duty -> place(shell, duty))
                                .toList();
        return desk.page(
                problem == null ? 200 : 422,
                "tariff-code.jte",
                new TariffCodePage(
                        shell,
                        code,
                        hs.dotted(),
                        tariffs.name(hs),
                        from,
                        day == null ? on : day.toString(),
                        problem,
                        places));
    }

    private static HsCode hs(String code) {
        try {
            return HsCode.of(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("This tariff code");
        }
    }

    private static TariffPage.Row row(Shell shell, TariffBrowser.Line line) {
        OriginView origin = TradeWords.origin(shell, line.origin());
        boolean sixDigits = line.hs().length() >= 6;
        return new TariffPage.Row(
                line.hs(),
                sixDigits ? PATH + "/" + line.hs() : "",
                line.name(),
                TradeWords.duty(shell, line.terms()),
                origin.standing(),
                origin.kind().equals("estimate"));
    }

    private static TariffCodePage.Place place(Shell shell, TariffDuty duty) {
        return new TariffCodePage.Place(
                duty.book(),
                countries(shell, duty.countries()),
                duty.line(),
                TradeWords.duty(shell, duty.terms()),
                TradeWords.origin(shell, duty.origin()),
                duty.onTop().stream()
                        .map(
                                one ->
                                        new TariffCodePage.Part(
                                                TradeWords.charge(shell, one.words(), Map.of()),
                                                TradeWords.percent(shell, one.rate()),
                                                one.falls(),
                                                TradeWords.origin(shell, one.origin())))
                        .toList(),
                duty.lower().stream()
                        .map(
                                one ->
                                        new TariffCodePage.Part(
                                                one.agreement()
                                                        + " ("
                                                        + one.proof().replace("|", " / ")
                                                        + ")",
                                                TradeWords.duty(shell, one.terms()),
                                                true,
                                                TradeWords.origin(shell, one.origin())))
                        .toList(),
                duty.doubts());
    }

    private static String named(Shell shell, TariffBrowser.Book book) {
        String places = countries(shell, book.countries());
        String name = book.name().toUpperCase(Locale.ROOT);
        return places.isEmpty() ? name : name + " – " + places;
    }

    private static String countries(Shell shell, List<CountryCode> countries) {
        if (countries.size() == 1) return shell.display().country(countries.getFirst());
        return countries.isEmpty() ? "" : shell.t("tariff.places", "count", countries.size());
    }

    private static String about(Shell shell, TariffBrowser.Book book) {
        String day = book.asOf() == null ? "" : " · " + shell.display().date(book.asOf());
        return shell.t(book.whole() ? "tariff.whole" : "tariff.starter", "count", book.lines())
                + day;
    }
}
