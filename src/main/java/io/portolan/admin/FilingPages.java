package io.portolan.admin;

import io.portolan.filings.Filings;
import io.portolan.filings.Reconciliation;
import io.portolan.filings.ReturnCsv;
import io.portolan.filings.SalesLists;
import io.portolan.filings.TaxReturn;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Tax returns: what each says, prepared here, filed by hand at the authority.
@Controller
@StaffOnly("filings.read")
class FilingPages {

    private static final String PATH = "/admin/filings";
    private static final String ONE = PATH + "/{key}/{period}";
    private static final int SHOWN = 100;
    private static final int LONGEST_REFERENCE = 80;
    private static final int LONGEST_REMARK = 500;
    private static final FilingPage.Deeds NOTHING_TYPED =
            new FilingPage.Deeds(false, false, false, "", "");

    private final Filings filings;
    private final Reconciliation reconciliation;
    private final ReturnCsv csv;
    private final FilingRows rows;
    private final SalesLists lists;
    private final Desk desk;

    FilingPages(
            Filings filings,
            Reconciliation reconciliation,
            ReturnCsv csv,
            FilingRows rows,
            SalesLists lists,
            Desk desk) {
        this.filings = filings;
        this.reconciliation = reconciliation;
        this.csv = csv;
        this.rows = rows;
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "0") int from,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "filings");
        List<TaxReturn> all = filings.all(shell.zone());
        int first = from > 0 && from < all.size() ? from : 0;
        int next = first + SHOWN;
        return desk.page(
                "filings.jte",
                new FilingsPage(
                        shell,
                        all.stream()
                                .skip(first)
                                .limit(SHOWN)
                                .map(one -> rows.row(shell, one))
                                .toList(),
                        Math.max(0, all.size() - next),
                        first == 0 ? null : PATH,
                        next < all.size() ? PATH + "?from=" + next : null,
                        shell.may("filings.write") ? months(shell) : List.of(),
                        check ? rows.gaps(shell, reconciliation.untold()) : null));
    }

    private List<OrderView.Choice> months(Shell shell) {
        return lists.months().stream()
                .map(
                        month ->
                                new OrderView.Choice(
                                        month.toString(), FilingRows.month(shell, month)))
                .toList();
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> show(
            @PathVariable String key,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "filings");
        @Nullable String notice =
                switch (said) {
                    case "prepared" -> shell.t("filings.said.prepared");
                    case "filed" -> shell.t("filings.said.filed");
                    default -> null;
                };
        TaxReturn of = required(key, period, caller);
        return desk.page("filing.jte", page(shell, of, NOTHING_TYPED, notice, null));
    }

    @GetMapping(ONE + "/return.csv")
    ResponseEntity<byte[]> table(
            @PathVariable String key, @PathVariable String period, Caller caller) {
        TaxReturn of = required(key, period, caller);
        String name = of.key().replace('.', '-') + "-" + of.span().code() + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv.of(of.report()));
    }

    @PostMapping(ONE + "/prepare")
    @StaffOnly("filings.write")
    ResponseEntity<byte[]> prepare(
            @PathVariable String key,
            @PathVariable String period,
            Caller caller,
            HttpServletRequest request) {
        Filings.Done done = filings.prepare(key, period, caller);
        return answer(done, key, period, "prepared", NOTHING_TYPED, caller, request);
    }

    @PostMapping(ONE + "/file")
    @StaffOnly("filings.write")
    ResponseEntity<byte[]> file(
            @PathVariable String key,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String remark,
            Caller caller,
            HttpServletRequest request) {
        FilingPage.Deeds typed = new FilingPage.Deeds(false, false, false, reference, remark);
        if (reference.length() > LONGEST_REFERENCE || remark.length() > LONGEST_REMARK) {
            Shell shell = desk.shell(request, caller, "filings");
            TaxReturn of = required(key, period, caller);
            String problem = shell.t("filings.long");
            return desk.page(422, "filing.jte", page(shell, of, typed, null, problem));
        }
        Filings.Done done = filings.file(key, period, kept(remark), kept(reference), caller);
        return answer(done, key, period, "filed", typed, caller, request);
    }

    private static @Nullable String kept(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private ResponseEntity<byte[]> answer(
            Filings.Done done,
            String key,
            String period,
            String said,
            FilingPage.Deeds typed,
            Caller caller,
            HttpServletRequest request) {
        String problem =
                switch (done) {
                    case DONE -> null;
                    case RUNNING -> "filings.refused.running";
                    case LOCKED -> "filings.refused.locked";
                    case PREPARE_FIRST -> "filings.refused.prepare";
                    case NO_RATE -> "filings.refused.rate";
                    case UNKNOWN -> throw missing();
                };
        if (problem == null) return desk.to(PATH + "/" + key + "/" + period + "?said=" + said);
        Shell shell = desk.shell(request, caller, "filings");
        TaxReturn of = required(key, period, caller);
        return desk.page(409, "filing.jte", page(shell, of, typed, null, shell.t(problem)));
    }

    private TaxReturn required(String key, String period, Caller caller) {
        return filings.find(key, period, caller.zone()).orElseThrow(FilingPages::missing);
    }

    private static Refusal missing() {
        return Refusal.notFound("return");
    }

    private FilingPage page(
            Shell shell,
            TaxReturn of,
            FilingPage.Deeds typed,
            @Nullable String notice,
            @Nullable String problem) {
        boolean may = shell.may("filings.write");
        boolean prepared = of.state() == TaxReturn.State.PREPARED;
        boolean open = of.state() == TaxReturn.State.OPEN;
        return new FilingPage(
                shell,
                rows.row(shell, of),
                rows.facts(shell, of),
                of.report().lines().stream().anyMatch(line -> line.shipFrom() != null),
                rows.lines(shell, of),
                rows.corrections(shell, of),
                rows.balances(shell, of),
                rows.check(shell, reconciliation.of(of)),
                new FilingPage.Deeds(
                        may && (open || prepared),
                        prepared,
                        may && prepared && !of.stale(),
                        typed.reference(),
                        typed.remark()),
                notice,
                problem);
    }
}
