package io.portolan.admin;

import io.portolan.engagement.Letter;
import io.portolan.engagement.Message;
import io.portolan.engagement.Messages;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The outbox: every mail the shop wrote, whether a mail server took it or not. The letter itself
/// is personal data: it is shown for a purpose, and that is written down. In demo mode the purpose
/// is the demo.
@Controller
class MailPages {

    private static final int PAGE = 50;
    private static final String DEMO = "demo";
    private static final String LETTER_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final Messages messages;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    MailPages(Messages messages, AuditTrail audit, Clock clock, Desk desk) {
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/dev/outbox")
    @StaffOnly("mail.read")
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable UUID after,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "mail");
        List<Message> page = messages.newest(after, PAGE);
        @Nullable String next =
                page.size() < PAGE ? null : "/dev/outbox?after=" + page.getLast().id();
        List<MailsPage.Row> rows = page.stream().map(message -> row(shell, message)).toList();
        return desk.page("outbox.jte", new MailsPage(shell, rows, null, next));
    }

    @GetMapping("/dev/outbox/{id}")
    @StaffOnly("mail.read")
    ResponseEntity<byte[]> read(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "mail");
        Message message = message(id);
        String given = desk.demo() && purpose.isEmpty() ? DEMO : purpose;
        boolean may = shell.may("personal.unmask");
        @Nullable String body =
                may && known(given) ? "/dev/outbox/" + id + "/body?purpose=" + given : null;
        MailsPage.Open open =
                new MailsPage.Open(
                        row(shell, message),
                        body,
                        may,
                        OrderDesk.PURPOSES.stream()
                                .map(word -> new OrderView.Choice(word, shell.t("purpose." + word)))
                                .toList());
        return desk.page("outbox.jte", new MailsPage(shell, List.of(), open, null));
    }

    @GetMapping("/dev/outbox/{id}/body")
    @StaffOnly("personal.unmask")
    ResponseEntity<byte[]> body(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "html") String as,
            Caller caller) {
        if (!known(purpose)) {
            throw Refusal.invalid("purpose", "missing", "Say what the letter is needed for.");
        }
        Letter letter =
                messages.letter(id).orElseThrow(() -> Refusal.notFound("The letter's text"));
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "mail.read",
                        "mail",
                        id.toString(),
                        purpose,
                        clock.instant(),
                        Map.of()));
        boolean text = as.equals("text");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", text ? "plain" : "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", LETTER_POLICY)
                .header("Cache-Control", "no-store")
                .body((text ? letter.text() : letter.html()).getBytes(StandardCharsets.UTF_8));
    }

    private boolean known(String purpose) {
        return OrderDesk.PURPOSES.contains(purpose) || (desk.demo() && purpose.equals(DEMO));
    }

    private Message message(UUID id) {
        return messages.find(id).orElseThrow(() -> Refusal.notFound("This mail"));
    }

    private static MailsPage.Row row(Shell shell, Message message) {
        String error = message.error() == null ? "" : message.error();
        Status status =
                switch (message.state()) {
                    case QUEUED -> Status.wait(shell.t("mail.queued"));
                    case SENT -> Status.ok(shell.t("mail.sent"));
                    case FAILED -> Status.act(shell.t("mail.failed"));
                };
        return new MailsPage.Row(
                message.id().toString(),
                shell.moment(message.writtenAt()),
                message.to(),
                message.title(),
                message.language().tag(),
                message.orderNumber(),
                status,
                error);
    }
}
