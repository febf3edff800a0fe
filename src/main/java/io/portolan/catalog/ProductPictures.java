package io.portolan.catalog;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/// The pictures that hang on a product.
@Service
public class ProductPictures {

    private final Catalog catalog;

    ProductPictures(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Changes the pictures of a product as it is stored now, in one step; everything else stays.
    /// `how` gets the ones it has and gives those it is to have, in order.
    ///
    /// @param note who did it, kept beside the version
    public Saved change(String handle, UnaryOperator<List<Picture>> how, SaveNote note) {
        return change(List.of(handle), was -> how.apply(was.product().pictures()), note).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no product " + handle));
    }

    /// The same of many products in one transaction, or in the caller's. Those that are not there
    /// are passed over; a product whose pictures stay as they are is not saved.
    public List<Saved> change(
            Collection<String> handles, Function<StoredProduct, List<Picture>> how, SaveNote note) {
        return catalog.amend(
                handles, was -> was.draft().but().pictures(how.apply(was)).make(), note);
    }
}
