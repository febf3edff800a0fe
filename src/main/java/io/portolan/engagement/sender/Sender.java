package io.portolan.engagement.sender;

import java.util.UUID;

/// Carries mails away. The configured one with the highest rank is used.
public interface Sender {

    /// Whether it has what it needs.
    boolean configured();

    int rank();

    /// Gives the mail away. Never throws for what the other side does. Repeating it may send the
    /// mail twice, under one Message-ID made of `id`.
    SendOutcome send(UUID id, String to, String title, String html, String text);
}
