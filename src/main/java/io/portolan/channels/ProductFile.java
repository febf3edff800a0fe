package io.portolan.channels;

import io.portolan.catalog.Product;
import org.jspecify.annotations.Nullable;

/// An open file of products, handed out product by product. What is wrong with it goes to the
/// tally.
interface ProductFile {

    /// The next product; null at the end.
    @Nullable Entry next();

    /// Lets go of what it laid aside.
    default void close() {}

    /// One product as the file spells it out.
    interface Entry {

        /// What the shop knows it by.
        String handle();

        /// About how many characters it has.
        int size();

        /// Lays it over what the shop has; null when it cannot be taken over, which is said then.
        @Nullable ReadProduct over(@Nullable Product before);
    }
}
