package io.portolan.engagement.sender.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.portolan.engagement.sender.SendOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SmtpSenderTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void aMailArrivesWithBothBodiesAndItsOwnName() throws MessagingException {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.withConfiguration(
                GreenMailConfiguration.aConfig().withUser("shop@ostro.example", "shop", "secret"));
        server.start();
        try {
            SmtpSender sender =
                    new SmtpSender(
                            "smtp://shop:secret@127.0.0.1:" + server.getSmtp().getPort(),
                            "Ostro <shop@ostro.example>",
                            CLOCK);
            assertThat(sender.configured()).isTrue();
            SendOutcome outcome =
                    sender.send(ID, "yuki@example.org", "ご注文を承りました", "<p>ありがとう</p>", "ありがとう");
            assertThat(outcome).isInstanceOf(SendOutcome.Taken.class);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("ご注文を承りました");
            assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@portolan>");
            assertThat(mail.getContentType()).contains("multipart/alternative");
            assertThat(GreenMailUtil.getWholeMessage(mail)).contains("text/plain", "text/html");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedLater() {
        SmtpSender sender = new SmtpSender("smtp://127.0.0.1:1", "a@example.org", CLOCK);
        assertThat(sender.send(ID, "b@example.org", "t", "h", "p"))
                .isInstanceOf(SendOutcome.Later.class);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        SmtpSender sender = new SmtpSender("smtp://127.0.0.1:1", "a@example.org", CLOCK);
        assertThat(sender.send(ID, "not an address", "t", "h", "p"))
                .isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void withoutAUrlThereIsNoServer() {
        assertThat(new SmtpSender("", "a@example.org", CLOCK).configured()).isFalse();
    }
}
