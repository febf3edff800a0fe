package io.portolan.admin;

import io.portolan.kernel.Language;
import io.portolan.kernel.StaffId;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Doorkeeper;
import io.portolan.platform.web.Everyone;
import io.portolan.staff.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Language and light: a cookie for the browser, and the account's language when there is one.
@Controller
@Everyone("sets a cookie with a taste, nothing more")
class TastePages {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Doorkeeper doorkeeper;
    private final Staff staff;
    private final Desk desk;

    TastePages(Doorkeeper doorkeeper, Staff staff, Desk desk) {
        this.doorkeeper = doorkeeper;
        this.staff = staff;
        this.desk = desk;
    }

    @PostMapping("/admin/language")
    ResponseEntity<byte[]> language(
            @RequestParam(defaultValue = "en") String to,
            @RequestParam(defaultValue = "/admin") String back,
            HttpServletRequest request) {
        Language language = to.equals(Shell.CHINESE.tag()) ? Shell.CHINESE : Shell.ENGLISH;
        if (doorkeeper.recognise(request) instanceof Doorkeeper.Recognition.Known(Caller caller)
                && caller.kind() == Caller.Kind.STAFF) {
            staff.choose(new StaffId(caller.id()), language, caller.zone());
        }
        return with(Desk.LANGUAGE_COOKIE, language.tag(), back, request);
    }

    @PostMapping("/admin/theme")
    ResponseEntity<byte[]> theme(
            @RequestParam(defaultValue = "light") String to,
            @RequestParam(defaultValue = "/admin") String back,
            HttpServletRequest request) {
        return with(Desk.THEME_COOKIE, to.equals("dark") ? "dark" : "light", back, request);
    }

    private ResponseEntity<byte[]> with(
            String cookie, String value, String back, HttpServletRequest request) {
        ResponseEntity<byte[]> there = desk.to(Desk.back(back));
        return ResponseEntity.status(there.getStatusCode())
                .headers(there.getHeaders())
                .header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(cookie, value)
                                .sameSite("Lax")
                                .secure(request.isSecure())
                                .httpOnly(true)
                                .path("/")
                                .maxAge(A_YEAR)
                                .build()
                                .toString())
                .build();
    }
}
