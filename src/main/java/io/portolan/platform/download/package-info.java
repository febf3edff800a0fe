/// The one way out for files by address: pictures of other shops, sheets and certificates. It goes
/// to public addresses only, takes no more than asked for and says in a sentence why it did not.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.download;
