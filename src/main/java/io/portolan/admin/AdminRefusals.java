package io.portolan.admin;

import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Doorkeeper;
import io.portolan.platform.web.PageOfRefusal;
import io.portolan.platform.web.Refusal;
import io.portolan.staff.Sessions;
import io.portolan.staff.StaffAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Draws refusals of admin pages: the way to the door, the right that is missing and who can give
/// it, or what went wrong.
@Component
class AdminRefusals implements PageOfRefusal {

    private final Desk desk;
    private final Doorkeeper doorkeeper;
    private final StaffAccess access;

    AdminRefusals(Desk desk, Doorkeeper doorkeeper, StaffAccess access) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.access = access;
    }

    @Override
    public Optional<ResponseEntity<byte[]>> draw(HttpServletRequest request, Refusal refusal) {
        String path = request.getRequestURI();
        if (!path.equals("/admin") && !path.startsWith("/admin/") && !path.startsWith("/dev/")) {
            return Optional.empty();
        }
        if (refusal.status() == 401) return Optional.of(door(request));
        if (doorkeeper.recognise(request) instanceof Doorkeeper.Recognition.Known(Caller caller)
                && caller.kind() == Caller.Kind.STAFF) {
            Shell shell = desk.shell(request, caller, "");
            return Optional.of(
                    desk.page(refusal.status(), "state.jte", state(shell, refusal, true)));
        }
        Shell shell = desk.stranger(request);
        return Optional.of(desk.page(refusal.status(), "state.jte", state(shell, refusal, false)));
    }

    private ResponseEntity<byte[]> door(HttpServletRequest request) {
        String session = Desk.cookie(request, Sessions.COOKIE);
        boolean sentSomething = session != null && !session.isEmpty();
        String back = request.getMethod().equals("GET") ? Desk.back(here(request)) : "/admin";
        String door =
                "/admin/login?back="
                        + URLEncoder.encode(back, StandardCharsets.UTF_8)
                        + (sentSomething ? "&said=over" : "");
        if (request.getHeader("HX-Request") == null) return desk.to(door);
        return ResponseEntity.status(401).header("HX-Redirect", door).build();
    }

    private StatePage state(Shell shell, Refusal refusal, boolean signedIn) {
        Object right = refusal.more().get("right");
        if (refusal.status() == 403 && right != null) {
            String roles =
                    access.rolesWith(right.toString()).stream()
                            .map(role -> shell.t("role." + role))
                            .collect(Collectors.joining(", "));
            return new StatePage(
                    shell,
                    signedIn,
                    shell.t("state.denied"),
                    shell.t("state.denied.who", Map.of("roles", roles)),
                    right.toString(),
                    true);
        }
        return switch (refusal.status()) {
            case 404, 405 ->
                    new StatePage(
                            shell,
                            signedIn,
                            shell.t("state.missing"),
                            shell.t("state.missing.why"),
                            "",
                            true);
            case 500 ->
                    new StatePage(
                            shell,
                            signedIn,
                            shell.t("state.broken"),
                            shell.t("state.broken.why"),
                            "",
                            false);
            default ->
                    new StatePage(
                            shell, signedIn, shell.t("state.refused"), refusal.detail(), "", false);
        };
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
