package io.portolan.admin;

import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.staff.ApiKey;
import io.portolan.staff.ApiKeys;
import io.portolan.staff.ApiKeys.Creation;
import io.portolan.staff.ClientAddress;
import io.portolan.staff.StaffAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@StaffOnly("keys.manage")
class KeysPages {

    private static final List<Integer> DAYS = List.of(30, 90, 365, 0);

    private final ApiKeys keys;
    private final StaffAccess access;
    private final ClientAddress address;
    private final Clock clock;
    private final Desk desk;

    KeysPages(ApiKeys keys, StaffAccess access, ClientAddress address, Clock clock, Desk desk) {
        this.keys = keys;
        this.access = access;
        this.address = address;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/keys")
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "keys");
        @Nullable String notice = said.equals("revoked") ? shell.t("keys.revoked") : null;
        return desk.page("keys.jte", view(shell, request, KeysPage.Form.EMPTY, null, notice, null));
    }

    @PostMapping("/admin/keys")
    ResponseEntity<byte[]> create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "scope", required = false) @Nullable List<String> scopes,
            @RequestParam(defaultValue = "") String addresses,
            @RequestParam(defaultValue = "365") int days,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "keys");
        List<String> wanted = scopes == null ? List.of() : scopes;
        List<String> blocks = addresses.strip().lines().map(String::strip).toList();
        @Nullable Instant until = days <= 0 ? null : clock.instant().plus(Duration.ofDays(days));
        Creation creation =
                keys.create(
                        new ApiKeys.Wish(
                                name,
                                wanted,
                                blocks.stream().filter(block -> !block.isEmpty()).toList(),
                                until),
                        caller);
        if (creation instanceof Creation.Created(var key, var secret)) {
            return desk.page(
                    "keys.jte", view(shell, request, KeysPage.Form.EMPTY, secret, null, null));
        }
        KeysPage.Form form = new KeysPage.Form(name, wanted, addresses, days);
        return desk.page(
                422, "keys.jte", view(shell, request, form, null, null, problem(shell, creation)));
    }

    @PostMapping("/admin/keys/{id}/revoke")
    ResponseEntity<byte[]> revoke(@PathVariable UUID id, Caller caller) {
        keys.revoke(id, caller);
        return desk.to("/admin/keys?said=revoked");
    }

    private static String problem(Shell shell, Creation creation) {
        return switch (creation) {
            case Creation.Created created -> "";
            case Creation.NoName() -> shell.t("keys.noname");
            case Creation.NoScope() -> shell.t("keys.noscope");
            case Creation.WrongAddress(var block, var why) ->
                    shell.t("keys.wrongaddress", Map.of("block", block, "why", why));
            case Creation.TooManyAddresses() -> shell.t("keys.toomany");
            case Creation.AlreadyOver() -> shell.t("keys.alreadyover");
        };
    }

    private KeysPage view(
            Shell shell,
            HttpServletRequest request,
            KeysPage.Form form,
            @Nullable String secret,
            @Nullable String notice,
            @Nullable String problem) {
        return new KeysPage(
                shell,
                keys.all().stream().map(key -> row(shell, key)).toList(),
                access.scopes(),
                DAYS,
                form,
                address.of(request).getHostAddress(),
                secret,
                notice,
                problem);
    }

    private KeysPage.Row row(Shell shell, ApiKey key) {
        boolean open = key.open(clock.instant());
        Status status =
                open
                        ? Status.ok(shell.t("keys.valid"))
                        : Status.off(
                                shell.t(key.revokedAt() == null ? "keys.over" : "keys.closed"));
        return new KeysPage.Row(
                key.id().toString(),
                key.prefix(),
                key.name(),
                shell.moment(key.createdAt()),
                key.scopes(),
                key.addresses().isEmpty()
                        ? shell.t("keys.anywhere")
                        : String.join(", ", key.addresses()),
                shell.moment(key.expiresAt(), shell.t("keys.never")),
                shell.moment(key.lastUsedAt(), shell.t("keys.unused")),
                status,
                open);
    }
}
