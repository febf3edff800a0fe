/// A mail server, spoken to by SMTP.
@org.jspecify.annotations.NullMarked
package io.portolan.engagement.sender.smtp;
