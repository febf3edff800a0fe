package io.portolan.admin;

import io.portolan.kernel.Language;
import io.portolan.platform.web.Everyone;
import io.portolan.staff.ClientAddress;
import io.portolan.staff.Invitations;
import io.portolan.staff.Invitations.Acceptance;
import io.portolan.staff.Sessions;
import io.portolan.staff.SignIn;
import io.portolan.staff.SignInOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Everyone("the door of the admin")
class SignInPages {

    private final SignIn signIn;
    private final Invitations invitations;
    private final Sessions sessions;
    private final ClientAddress address;
    private final Desk desk;

    SignInPages(
            SignIn signIn,
            Invitations invitations,
            Sessions sessions,
            ClientAddress address,
            Desk desk) {
        this.signIn = signIn;
        this.invitations = invitations;
        this.sessions = sessions;
        this.address = address;
        this.desk = desk;
    }

    @GetMapping("/admin/login")
    ResponseEntity<byte[]> login(
            @RequestParam(defaultValue = "/admin") String back,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request) {
        Shell shell = desk.stranger(request);
        @Nullable String notice =
                switch (said) {
                    case "out" -> shell.t("login.out");
                    case "over" -> shell.t("login.over");
                    default -> null;
                };
        return desk.page("login.jte", new LoginPage(shell, Desk.back(back), "", null, notice));
    }

    @PostMapping("/admin/login")
    ResponseEntity<byte[]> signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/admin") String back,
            HttpServletRequest request) {
        SignInOutcome outcome =
                signIn.with(email, password, address.of(request), request.getHeader("User-Agent"));
        return switch (outcome) {
            case SignInOutcome.SignedIn(var member, var token) ->
                    withSession(request, token, Desk.back(back));
            case SignInOutcome.Refused() -> again(request, 401, email, back, "login.refused", 0);
            case SignInOutcome.TooMany(Duration wait) ->
                    again(request, 429, email, back, "login.toomany", wait.toMinutes());
        };
    }

    private ResponseEntity<byte[]> again(
            HttpServletRequest request,
            int status,
            String email,
            String back,
            String problem,
            long minutes) {
        Shell shell = desk.stranger(request);
        LoginPage page =
                new LoginPage(
                        shell, Desk.back(back), email, shell.t(problem, "minutes", minutes), null);
        return desk.page(status, "login.jte", page);
    }

    @PostMapping("/admin/logout")
    ResponseEntity<byte[]> signOut(
            @CookieValue(name = Sessions.COOKIE, defaultValue = "") String token,
            HttpServletRequest request) {
        sessions.end(token);
        ResponseEntity<byte[]> gone = desk.to("/admin/login?said=out");
        return ResponseEntity.status(gone.getStatusCode())
                .headers(gone.getHeaders())
                .header(HttpHeaders.SET_COOKIE, session(request, "", Duration.ZERO))
                .build();
    }

    @GetMapping("/admin/welcome")
    ResponseEntity<byte[]> welcome(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Shell shell = desk.stranger(request);
        Optional<String> role = invitations.roleOf(code);
        if (role.isEmpty()) return desk.page(410, "welcome.jte", closed(shell));
        boolean first = role.get().equals("owner");
        return desk.page(
                "welcome.jte",
                new WelcomePage(
                        shell,
                        true,
                        code,
                        shell.t("role." + role.get()),
                        desk.demo() && first ? shell.t("role.owner") : "",
                        desk.demo() && first ? "owner@example.com" : "",
                        null));
    }

    @PostMapping("/admin/welcome")
    ResponseEntity<byte[]> join(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Language language = desk.wished(request);
        Acceptance acceptance =
                invitations.accept(
                        code,
                        new Invitations.NewMember(
                                email, name, password, language, ZoneId.systemDefault()),
                        address.of(request),
                        request.getHeader("User-Agent"));
        Shell shell = desk.stranger(request);
        return switch (acceptance) {
            case Acceptance.Joined(var member, var token) -> withSession(request, token, "/admin");
            case Acceptance.NoInvitation() -> desk.page(410, "welcome.jte", closed(shell));
            case Acceptance.EmailTaken() ->
                    mend(shell, code, name, email, shell.t("welcome.taken"));
            case Acceptance.NoEmail() -> mend(shell, code, name, email, shell.t("welcome.noemail"));
            case Acceptance.NoName() -> mend(shell, code, name, email, shell.t("welcome.noname"));
            case Acceptance.Weak(var weakness) ->
                    mend(shell, code, name, email, shell.t("weak." + weakness.name()));
        };
    }

    private ResponseEntity<byte[]> mend(
            Shell shell, String code, String name, String email, String problem) {
        String role = invitations.roleOf(code).map(key -> shell.t("role." + key)).orElse("");
        return desk.page(
                422, "welcome.jte", new WelcomePage(shell, true, code, role, name, email, problem));
    }

    private static WelcomePage closed(Shell shell) {
        return new WelcomePage(shell, false, "", "", "", "", null);
    }

    private ResponseEntity<byte[]> withSession(
            HttpServletRequest request, String token, String path) {
        ResponseEntity<byte[]> there = desk.to(path);
        return ResponseEntity.status(there.getStatusCode())
                .headers(there.getHeaders())
                .header(HttpHeaders.SET_COOKIE, session(request, token, Duration.ofDays(30)))
                .build();
    }

    private static String session(HttpServletRequest request, String token, Duration age) {
        return ResponseCookie.from(Sessions.COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
