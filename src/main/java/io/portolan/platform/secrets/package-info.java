/// The key-encryption key: what every stored secret and every person's data key is wrapped with.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.secrets;
