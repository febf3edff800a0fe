/// No mail server: mails stay in the shop's own outbox, where staff can read them.
@org.jspecify.annotations.NullMarked
package io.portolan.engagement.sender.outbox;
