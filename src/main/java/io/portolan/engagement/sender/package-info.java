/// The port to what carries mails away, and one package per kind.
@org.jspecify.annotations.NullMarked
package io.portolan.engagement.sender;
