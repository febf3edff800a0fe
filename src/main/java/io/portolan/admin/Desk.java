package io.portolan.admin;

import io.portolan.kernel.Language;
import io.portolan.platform.text.Words;
import io.portolan.platform.time.ShopClock;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Templates;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Where pages of the admin are put together: shell, words, answer.
@Component
class Desk {

    static final String LANGUAGE_COOKIE = "portolan_admin_language";
    static final String THEME_COOKIE = "portolan_admin_theme";

    private final Templates templates;
    private final AdminAssets assets;
    private final ShopClock clock;
    private final boolean demo;

    Desk(
            Templates templates,
            AdminAssets assets,
            ShopClock clock,
            @Value("${portolan.demo:true}") boolean demo) {
        this.templates = templates;
        this.assets = assets;
        this.clock = clock;
        this.demo = demo;
    }

    boolean demo() {
        return demo;
    }

    /// The shell for somebody who is signed in.
    Shell shell(HttpServletRequest request, Caller caller, String at) {
        return shell(request, caller.language(), caller.zone(), caller.name(), caller.rights(), at);
    }

    /// The shell for a door that is still closed: language by cookie, then by the browser's wish.
    Shell stranger(HttpServletRequest request) {
        return shell(request, wished(request), ZoneId.systemDefault(), "", Set.of(), "");
    }

    private Shell shell(
            HttpServletRequest request,
            Language language,
            ZoneId zone,
            String who,
            Set<String> rights,
            String at) {
        return new Shell(
                language,
                zone,
                "dark".equals(cookie(request, THEME_COOKIE)),
                who,
                rights,
                at,
                here(request),
                assets.base(),
                clock.instant(),
                demo ? new Shell.Demo(ahead(Shell.words(language))) : null);
    }

    Language wished(HttpServletRequest request) {
        @Nullable String chosen = cookie(request, LANGUAGE_COOKIE);
        boolean chinese =
                chosen == null
                        ? request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())
                        : chosen.equals(Shell.CHINESE.tag());
        return chinese ? Shell.CHINESE : Shell.ENGLISH;
    }

    /// By how much the shop's clock is ahead, in words; empty when it is not.
    String ahead(Words words) {
        Duration ahead = clock.ahead();
        if (ahead.isZero()) return "";
        return words.of("demo.ahead", Map.of("days", ahead.toDays(), "hours", ahead.toHoursPart()));
    }

    ResponseEntity<byte[]> page(String template, Object view) {
        return page(200, template, view);
    }

    ResponseEntity<byte[]> page(int status, String template, Object view) {
        ResponseEntity<byte[]> page = templates.page(status, "admin/" + template, view);
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page.getBody());
    }

    ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// A path of ours to go back to, whatever was sent: never another site.
    static String back(String wanted) {
        boolean ours =
                wanted.equals("/admin")
                        || wanted.startsWith("/admin/")
                        || wanted.startsWith("/admin?")
                        || wanted.startsWith("/dev/");
        boolean clean = wanted.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
        return ours && clean && valid(wanted) ? wanted : "/admin";
    }

    private static boolean valid(String path) {
        try {
            URI uri = URI.create(path);
            return uri.getHost() == null && uri.getScheme() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) return null;
        for (Cookie cookie : cookies) if (cookie.getName().equals(name)) return cookie.getValue();
        return null;
    }

    // A page that answers a form has no address of its own to come back to.
    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return "/admin";
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .filter(query -> !query.contains("code="))
                        .map(query -> "?" + query)
                        .orElse("");
    }

    static ZoneId zone(String id, ZoneId otherwise) {
        return id.equals("Z") || ZoneId.getAvailableZoneIds().contains(id)
                ? ZoneId.of(id)
                : otherwise;
    }

    static final ZoneId UTC = ZoneOffset.UTC;
}
