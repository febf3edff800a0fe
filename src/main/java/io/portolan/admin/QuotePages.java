package io.portolan.admin;

import io.portolan.checkout.SellerCharges;
import io.portolan.kernel.CountryCode;
import io.portolan.landedcost.KeptLine;
import io.portolan.landedcost.KeptQuote;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.NoRules;
import io.portolan.landedcost.Requote;
import io.portolan.landedcost.RuleBrowser;
import io.portolan.markets.NoRate;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Kept quotes opened to their rules, asked again, and new ones.
@Controller
@StaffOnly("products.read")
class QuotePages {

    private static final String PATH = "/admin/quotes";
    private static final int ROWS = 50;

    private final KeptQuotes quotes;
    private final SellerCharges charges;
    private final RuleBrowser rules;
    private final Clock clock;
    private final Desk desk;

    QuotePages(
            KeptQuotes quotes, SellerCharges charges, RuleBrowser rules, Clock clock, Desk desk) {
        this.quotes = quotes;
        this.charges = charges;
        this.rules = rules;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable UUID before,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "quotes");
        @Nullable LocalDate on = day.isBlank() ? null : TradeWords.day(day);
        @Nullable String problem = null;
        List<KeptLine> wanted = id.isBlank() ? List.of() : wanted(id);
        if (wanted.size() == 1) return desk.to(PATH + "/" + wanted.getFirst().id());
        if (!id.isBlank()) {
            problem = wanted.isEmpty() ? shell.t("quotes.unknown") : null;
        } else if (!day.isBlank() && on == null) {
            problem = shell.t("rules.noday");
        }
        List<KeptLine> lines = wanted.isEmpty() ? quotes.newest(before, on, ROWS) : wanted;
        String here = on == null ? PATH + "?" : PATH + "?day=" + on + "&";
        boolean more = wanted.isEmpty() && lines.size() == ROWS;
        return desk.page(
                problem == null ? 200 : 422,
                "quotes.jte",
                new QuotesPage(
                        shell,
                        id,
                        day,
                        problem,
                        lines.stream().map(line -> row(shell, line)).toList(),
                        before == null ? null : here,
                        more ? here + "before=" + lines.getLast().id() : null));
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<byte[]> fresh(Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "quotes");
        Map<String, String> typed = new HashMap<>();
        typed.put("to", "DE");
        typed.put("from", "CN");
        typed.put("currency", "EUR");
        typed.put("on", LocalDate.now(clock).toString());
        return desk.page("quote-new.jte", form(shell, typed, Map.of()));
    }

    @PostMapping(PATH + "/new")
    ResponseEntity<byte[]> ask(Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "quotes");
        QuoteForm form =
                new QuoteForm(
                        shell, name -> Objects.requireNonNullElse(request.getParameter(name), ""));
        LandedCostRequest asked = form.request();
        if (asked != null) {
            @Nullable UUID id = kept(shell, form, asked);
            if (id != null) return desk.to(PATH + "/" + id);
        }
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().keySet().forEach(name -> typed.put(name, form.typed(name)));
        return desk.page(422, "quote-new.jte", form(shell, typed, form.problems()));
    }

    private @Nullable UUID kept(Shell shell, QuoteForm form, LandedCostRequest asked) {
        try {
            @Nullable UUID id = quotes.keep(charges.asked(asked), charges.quote(asked));
            if (id == null) form.wrong("to", shell.t("quotes.busy"));
            return id;
        } catch (NoRules unknown) {
            form.wrong("to", shell.t("quotes.norules"));
        } catch (NoRate unknown) {
            form.wrong("currency", shell.t("quotes.norate"));
        }
        return null;
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "quotes");
        KeptQuote quote = quotes.find(id).orElseThrow(() -> Refusal.notFound("This quote"));
        @Nullable LocalDate day = on.isBlank() ? null : TradeWords.day(on);
        @Nullable String problem = !on.isBlank() && day == null ? shell.t("rules.noday") : null;
        @Nullable Requote again = null;
        if (day != null) {
            try {
                again = quotes.again(id, day).orElse(null);
            } catch (NoRules unknown) {
                problem = shell.t("quotes.norules");
            } catch (NoRate unknown) {
                problem = shell.t("quotes.norate");
            }
        }
        return desk.page(
                problem == null ? 200 : 422,
                "quote.jte",
                new QuoteView(shell, rules).page(quote, on, problem, again));
    }

    private QuoteFormPage form(
            Shell shell, Map<String, String> typed, Map<String, String> problems) {
        TreeSet<CountryCode> known = new TreeSet<>();
        rules.places().forEach(p -> p.countries().forEach(c -> known.add(CountryCode.of(c))));
        return new QuoteFormPage(
                shell,
                known.stream()
                        .map(c -> new OrderView.Choice(c.value(), shell.display().country(c)))
                        .toList(),
                typed,
                problems);
    }

    private static QuotesPage.Row row(Shell shell, KeptLine line) {
        return new QuotesPage.Row(
                line.id().toString(),
                PATH + "/" + line.id(),
                shell.moment(line.at()),
                shell.display().country(line.to()),
                line.asOf().toString(),
                shell.amount(line.total()),
                line.total().currency().code(),
                line.estimate(),
                line.order());
    }

    /// What was meant by a number: one quote, or all that the bill of an order rests on.
    private List<KeptLine> wanted(String number) {
        return uuid(number)
                .map(id -> quotes.line(id).map(List::of).orElse(List.of()))
                .orElseGet(() -> quotes.ofOrder(number.strip().toUpperCase(Locale.ROOT)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
