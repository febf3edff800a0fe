/// The data folder: everything this shop remembers, owned by one running shop at a time.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.files;
