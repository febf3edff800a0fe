package io.portolan.catalog;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/// The pictures that hang on a product.
@Service
public class ProductPictures {

    private final Catalog catalog;

    ProductPictures(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Changes the pictures of a product in one step, everything else stays. `how` gets the ones it
    /// has now and gives those it is to have, in order.
    public Saved change(String handle, UnaryOperator<List<Picture>> how) {
        return change(handle, how, SaveNote.IMPORT);
    }

    /// The same, and says beside the version who did it.
    public synchronized Saved change(
            String handle, UnaryOperator<List<Picture>> how, SaveNote note) {
        Product product = catalog.snapshot().product(handle);
        if (product == null) throw new NoSuchElementException("no product " + handle);
        List<Picture> pictures = how.apply(product.pictures());
        ProductDraft draft = ProductDraft.of(product).but().pictures(pictures).make();
        return catalog.save(List.of(draft), note).getFirst();
    }
}
