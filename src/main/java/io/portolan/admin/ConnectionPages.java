package io.portolan.admin;

import io.portolan.platform.facts.ParkedFacts;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.platform.wire.WireWatch;
import io.portolan.platform.wire.WireWatch.Attempt;
import io.portolan.platform.wire.WireWatch.Connection;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The outside world as the shop hears it: accounts, calls, callbacks, and facts nobody could take.
@Controller
class ConnectionPages {

    private static final int CALLS = 40;
    private static final int TROUBLES = 50;
    private static final String HIDDEN = "••••••••";

    private final WireWatch wire;
    private final ParkedFacts parked;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    ConnectionPages(WireWatch wire, ParkedFacts parked, AuditTrail audit, Clock clock, Desk desk) {
        this.wire = wire;
        this.parked = parked;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/connections")
    @StaffOnly("connections.read")
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "connections");
        List<Attempt> calls = wire.lastCalls(CALLS);
        ConnectionsPage page =
                new ConnectionsPage(
                        shell,
                        wire.connections().stream().map(c -> account(shell, c, calls)).toList(),
                        calls.stream().map(call -> call(shell, call)).toList(),
                        wire.oddCallbacks(TROUBLES).stream().map(o -> odd(shell, o)).toList(),
                        wire.refusedCallbacks().stream().map(r -> refused(shell, r)).toList(),
                        parked.newest(TROUBLES).stream().map(p -> parked(shell, p)).toList(),
                        shell.may("connections.mend"),
                        said.equals("again") ? shell.t("connections.again") : null,
                        said.equals("still") ? shell.t("connections.still") : null);
        return desk.page("connections.jte", page);
    }

    @PostMapping("/admin/connections/callbacks")
    @StaffOnly("connections.mend")
    ResponseEntity<byte[]> readAgain(
            @RequestParam String connector, @RequestParam String id, Caller caller) {
        boolean found = wire.readAgain(connector, id);
        if (found) write(caller, "callback.again", connector, Map.of("message", id));
        return answer(found, "callbacks");
    }

    @PostMapping("/admin/connections/facts")
    @StaffOnly("connections.mend")
    ResponseEntity<byte[]> takeAgain(
            @RequestParam String consumer, @RequestParam long position, Caller caller) {
        boolean taken = parked.again(consumer, position);
        Map<String, String> details =
                Map.of("position", String.valueOf(position), "taken", String.valueOf(taken));
        write(caller, "fact.again", consumer, details);
        return answer(taken, "facts");
    }

    private ResponseEntity<byte[]> answer(boolean done, String part) {
        return desk.to("/admin/connections?said=" + (done ? "again" : "still") + "#" + part);
    }

    private void write(Caller caller, String action, String about, Map<String, String> details) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        action,
                        "connection",
                        about,
                        null,
                        clock.instant(),
                        details));
    }

    private static ConnectionsPage.Account account(
            Shell shell, Connection connection, List<Attempt> calls) {
        List<ConnectionsPage.Fact> settings = new ArrayList<>();
        connection.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(s -> settings.add(new ConnectionsPage.Fact(s.getKey(), s.getValue())));
        connection.secrets().forEach(name -> settings.add(new ConnectionsPage.Fact(name, HIDDEN)));
        return new ConnectionsPage.Account(
                connection.title(),
                connection.connector(),
                connection.name(),
                connection.base().toString(),
                connection.demo(),
                standing(shell, connection.connector(), calls),
                settings,
                connection.cannot());
    }

    private static Status standing(Shell shell, String connector, List<Attempt> calls) {
        Optional<Attempt> last =
                calls.stream().filter(call -> call.connector().equals(connector)).findFirst();
        if (last.isEmpty()) return Status.idle(shell.t("connections.quiet"));
        String at = shell.moment(last.get().at());
        return last.get().status() > 0
                ? Status.ok(shell.t("connections.answered", "time", at))
                : Status.act(shell.t("connections.silent", "time", at));
    }

    private static ConnectionsPage.Call call(Shell shell, Attempt call) {
        String outcome = call.outcome().toLowerCase(Locale.ROOT);
        String text = call.status() > 0 ? call.status() + " " + outcome : outcome;
        return new ConnectionsPage.Call(
                shell.moment(call.at()),
                call.connector(),
                call.number() > 1 ? call.call() + " ×" + call.number() : call.call(),
                call.request(),
                outcome(call.status(), text),
                shell.display().number(call.took().toMillis()) + " ms");
    }

    private static Status outcome(int status, String text) {
        if (status >= 200 && status < 300) return Status.ok(text);
        // A no is an answer; silence and 503 are not.
        return status >= 400 && status < 500 ? Status.idle(text) : Status.wait(text);
    }

    private static ConnectionsPage.Callback odd(Shell shell, WireWatch.OddCallback odd) {
        return new ConnectionsPage.Callback(
                odd.connector(),
                odd.messageId(),
                shell.moment(odd.receivedAt()),
                odd.attempts(),
                odd.note());
    }

    private static ConnectionsPage.Refused refused(Shell shell, WireWatch.RefusedCallback no) {
        return new ConnectionsPage.Refused(
                no.connector(), no.why(), no.times(), shell.moment(no.lastAt()));
    }

    private static ConnectionsPage.Parked parked(Shell shell, ParkedFacts.ParkedFact fact) {
        return new ConnectionsPage.Parked(
                fact.consumer(),
                fact.position(),
                fact.type(),
                fact.aggregate().toString(),
                fact.error(),
                shell.moment(fact.parkedAt()));
    }
}
