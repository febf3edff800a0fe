package io.portolan.admin;

import io.portolan.kernel.StaffId;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Masks;
import io.portolan.staff.Invitations;
import io.portolan.staff.Staff;
import io.portolan.staff.StaffAccess;
import io.portolan.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
@StaffOnly("staff.manage")
class PeoplePages {

    private final Staff staff;
    private final Invitations invitations;
    private final StaffAccess access;
    private final Desk desk;

    PeoplePages(Staff staff, Invitations invitations, StaffAccess access, Desk desk) {
        this.staff = staff;
        this.invitations = invitations;
        this.access = access;
        this.desk = desk;
    }

    @GetMapping("/admin/people")
    ResponseEntity<byte[]> list(Caller caller, HttpServletRequest request) {
        return desk.page("people.jte", view(request, caller, null, null));
    }

    @PostMapping("/admin/people")
    ResponseEntity<byte[]> invite(
            @RequestParam String role, Caller caller, HttpServletRequest request) {
        checked(role);
        String link =
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/admin/welcome")
                        .queryParam("code", invitations.invite(role, caller))
                        .toUriString();
        return desk.page("people.jte", view(request, caller, link, null));
    }

    @PostMapping("/admin/people/{id}")
    ResponseEntity<byte[]> change(
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam(defaultValue = "false") boolean active,
            Caller caller,
            HttpServletRequest request) {
        checked(role);
        if (staff.change(new StaffId(id), role, active, caller)) return desk.to("/admin/people");
        String problem = desk.shell(request, caller, "people").t("people.lastowner");
        return desk.page(409, "people.jte", view(request, caller, null, problem));
    }

    private void checked(String role) {
        if (!access.roles().contains(role)) {
            throw Refusal.invalid("role", "unknown", "There is no role '" + role + "'.");
        }
    }

    private PeoplePage view(
            HttpServletRequest request,
            Caller caller,
            @Nullable String link,
            @Nullable String problem) {
        Shell shell = desk.shell(request, caller, "people");
        return new PeoplePage(
                shell,
                staff.all().stream().map(member -> row(shell, caller, member)).toList(),
                access,
                link,
                problem);
    }

    private static PeoplePage.Row row(Shell shell, Caller caller, StaffMember member) {
        boolean active = member.active();
        return new PeoplePage.Row(
                member.id().toString(),
                member.name(),
                Masks.email(member.email()),
                member.role(),
                active,
                member.id().value().equals(caller.id()),
                active
                        ? Status.ok(shell.t("people.active"))
                        : Status.off(shell.t("people.closed")));
    }
}
