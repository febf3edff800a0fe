package io.portolan.admin;

import io.portolan.kernel.StaffId;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.staff.Session;
import io.portolan.staff.Sessions;
import io.portolan.staff.Staff;
import io.portolan.staff.Staff.PasswordChange;
import io.portolan.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@StaffOnly("")
class AccountPages {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(
                            zone ->
                                    zone.matches(
                                            "(Africa|America|Asia|Australia|Europe|Pacific)/.+"))
                    .sorted()
                    .toList();

    private final Staff staff;
    private final Sessions sessions;
    private final Desk desk;

    AccountPages(Staff staff, Sessions sessions, Desk desk) {
        this.staff = staff;
        this.sessions = sessions;
        this.desk = desk;
    }

    @GetMapping("/admin/account")
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "") String said,
            @CookieValue(name = Sessions.COOKIE) String token,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "account");
        @Nullable String notice = said.equals("password") ? shell.t("account.changed") : null;
        return desk.page("account.jte", view(shell, caller, token, notice, null));
    }

    @PostMapping("/admin/account/password")
    ResponseEntity<byte[]> password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @CookieValue(name = Sessions.COOKIE) String token,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "account");
        PasswordChange change =
                staff.changePassword(new StaffId(caller.id()), current, wanted, token);
        return switch (change) {
            case PasswordChange.Changed() -> desk.to("/admin/account?said=password");
            case PasswordChange.WrongCurrent() ->
                    desk.page(
                            422,
                            "account.jte",
                            view(shell, caller, token, null, shell.t("account.wrong")));
            case PasswordChange.Weak(var weakness) ->
                    desk.page(
                            422,
                            "account.jte",
                            view(shell, caller, token, null, shell.t("weak." + weakness.name())));
        };
    }

    @PostMapping("/admin/account/reading")
    ResponseEntity<byte[]> reading(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "UTC") String zone,
            Caller caller) {
        boolean chinese = language.equals(Shell.CHINESE.tag());
        staff.choose(
                new StaffId(caller.id()),
                chinese ? Shell.CHINESE : Shell.ENGLISH,
                Desk.zone(zone, caller.zone()));
        return desk.to("/admin/account");
    }

    @PostMapping("/admin/account/sessions/{id}")
    ResponseEntity<byte[]> end(@PathVariable UUID id, Caller caller) {
        sessions.end(new StaffId(caller.id()), id);
        return desk.to("/admin/account");
    }

    @PostMapping("/admin/account/sessions/others")
    ResponseEntity<byte[]> endOthers(
            @CookieValue(name = Sessions.COOKIE) String token, Caller caller) {
        sessions.endOthers(new StaffId(caller.id()), token);
        return desk.to("/admin/account");
    }

    private AccountPage view(
            Shell shell,
            Caller caller,
            String token,
            @Nullable String notice,
            @Nullable String problem) {
        StaffId self = new StaffId(caller.id());
        return new AccountPage(
                shell,
                staff.find(self).map(StaffMember::role).orElseThrow(),
                sessions.of(self, token).stream().map(session -> row(shell, session)).toList(),
                ZONES,
                notice,
                problem);
    }

    private static AccountPage.Row row(Shell shell, Session session) {
        return new AccountPage.Row(
                session.id().toString(),
                session.agent(),
                session.network(),
                shell.moment(session.startedAt()),
                shell.moment(session.lastSeenAt()),
                shell.moment(session.expiresAt()),
                session.current());
    }
}
