/// The data folder: everything this shop remembers, owned by one running shop at a time.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.portolan.platform.files;
