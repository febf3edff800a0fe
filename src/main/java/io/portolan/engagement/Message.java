package io.portolan.engagement;

import io.portolan.kernel.Language;
import io.portolan.kernel.OrderId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail, without what is personal in it.
///
/// @param about the order, the parcel or the refund it tells of
/// @param title its subject line; holds no personal data
/// @param to the recipient, masked
/// @param error why the last try failed, in the mail server's words; null when it did not
public record Message(
        UUID id,
        MailKind kind,
        UUID about,
        OrderId order,
        String orderNumber,
        Language language,
        String title,
        String to,
        State state,
        int tries,
        @Nullable String error,
        Instant writtenAt,
        @Nullable Instant sentAt) {

    /// How far it has come.
    public enum State {
        QUEUED,
        /// A sender has taken it. Without a mail server that is the outbox alone.
        SENT,
        /// Tried as often as we try; nobody will try again by itself.
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
