package io.portolan.admin;

import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@StaffOnly("")
class HomePages {

    private final Needs needs;
    private final Sales sales;
    private final Clock clock;
    private final Desk desk;

    HomePages(Needs needs, Sales sales, Clock clock, Desk desk) {
        this.needs = needs;
        this.sales = sales;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping({"/admin", "/admin/"})
    ResponseEntity<byte[]> home(Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "home");
        LocalDate today = clock.instant().atZone(shell.zone()).toLocalDate();
        Sales.Week now = sales.week(today.minusDays(6), shell.zone());
        Sales.Week before = sales.week(today.minusDays(13), shell.zone());
        return desk.page(
                "home.jte",
                new HomePage(
                        shell,
                        needs.of(shell),
                        figures(shell, now, before),
                        WeekChart.of(shell, now, before),
                        rows(shell, now, before),
                        shell.display().shortRange(now.from(), now.to()),
                        shell.display().shortRange(before.from(), before.to()),
                        now.total().currency().code()));
    }

    private static List<HomePage.Figure> figures(Shell shell, Sales.Week now, Sales.Week before) {
        String orders = "/admin/orders";
        return List.of(
                new HomePage.Figure(
                        shell.t("home.sales"),
                        shell.amount(now.total()),
                        now.total().currency().code(),
                        Change.of(shell, now.total().minor(), before.total().minor()).text(),
                        Change.of(shell, now.total().minor(), before.total().minor()).tone(),
                        orders),
                new HomePage.Figure(
                        shell.t("home.orders"),
                        shell.display().number(now.orders()),
                        "",
                        Change.of(shell, now.orders(), before.orders()).text(),
                        Change.of(shell, now.orders(), before.orders()).tone(),
                        orders),
                new HomePage.Figure(
                        shell.t("home.average"),
                        shell.amount(now.average()),
                        now.total().currency().code(),
                        Change.of(shell, now.average().minor(), before.average().minor()).text(),
                        Change.of(shell, now.average().minor(), before.average().minor()).tone(),
                        orders));
    }

    private static List<HomePage.MarketRow> rows(Shell shell, Sales.Week now, Sales.Week before) {
        return now.currencies().values().stream()
                .map(
                        row -> {
                            Sales.Row was = before.currencies().get(row.code());
                            Change change =
                                    Change.of(
                                            shell,
                                            row.total().minor(),
                                            was == null ? 0 : was.total().minor());
                            return new HomePage.MarketRow(
                                    row.code(),
                                    row.name(shell),
                                    row.orders(),
                                    row.total(),
                                    change.text(),
                                    change.tone());
                        })
                .toList();
    }
}
