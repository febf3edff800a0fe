package io.portolan.engagement.sender.smtp;

import io.portolan.engagement.sender.SendOutcome;
import io.portolan.engagement.sender.Sender;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Sends by the server of `PORTOLAN_SMTP_URL`, e.g. `smtp://user:password@mail.example:587`
/// (STARTTLS when the server offers it) or `smtps://…` (TLS from the start). `PORTOLAN_MAIL_FROM`
/// is the sender's address.
@Component
class SmtpSender implements Sender {

    private static final String SECONDS_20 = "20000";

    private final @Nullable JavaMailSenderImpl server;
    private final String from;
    private final Clock clock;

    SmtpSender(
            @Value("${portolan.smtp.url:}") String url,
            @Value("${portolan.mail.from:Ostro <hello@ostro.example>}") String from,
            Clock clock) {
        this.server = url.isBlank() ? null : server(URI.create(url));
        this.from = from;
        this.clock = clock;
    }

    @Override
    public boolean configured() {
        return server != null;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public SendOutcome send(UUID id, String to, String title, String html, String text) {
        if (server == null) return new SendOutcome.Later("no mail server");
        try {
            server.send(mail(server, id, to, title, html, text));
            return new SendOutcome.Taken();
        } catch (AddressException noAddress) {
            return new SendOutcome.Refused("not a mail address");
        } catch (MessagingException | MailException failed) {
            return new SendOutcome.Later(failed.getClass().getSimpleName());
        }
    }

    private MimeMessage mail(
            JavaMailSenderImpl by, UUID id, String to, String title, String html, String text)
            throws MessagingException {
        MimeMessage mail = new NamedMessage(by, "<" + id + "@portolan>");
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(title, StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(text, "text/plain; charset=UTF-8"));
        both.addBodyPart(part(html, "text/html; charset=UTF-8"));
        mail.setContent(both);
        return mail;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private static JavaMailSenderImpl server(URI url) {
        boolean tls = "smtps".equals(url.getScheme());
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setProtocol(tls ? "smtps" : "smtp");
        server.setHost(url.getHost());
        server.setPort(url.getPort() > 0 ? url.getPort() : tls ? 465 : 587);
        Properties settings = server.getJavaMailProperties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            settings.setProperty(protocol + "connectiontimeout", SECONDS_20);
            settings.setProperty(protocol + "timeout", SECONDS_20);
            settings.setProperty(protocol + "writetimeout", SECONDS_20);
            settings.setProperty(protocol + "starttls.enable", String.valueOf(!tls));
        }
        String user = url.getRawUserInfo();
        if (user != null) {
            String[] parts = user.split(":", 2);
            server.setUsername(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
            if (parts.length > 1) {
                server.setPassword(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
                settings.setProperty(protocol + "auth", "true");
            }
        }
        return server;
    }

    /// A mail that keeps the Message-ID it was given.
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(JavaMailSenderImpl by, String name) {
            super(by.getSession());
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
