package io.portolan.channels;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What became of pictures that files name by their addresses.
@Service
public class FetchedPictures {

    private final FetchedPictureStore store;

    FetchedPictures(FetchedPictureStore store) {
        this.store = store;
    }

    /// Pictures of one import.
    ///
    /// @param failed those that could not be fetched
    /// @param waiting those still to be fetched, or to be tried again
    public record Count(long failed, long waiting) {}

    /// Counted in the database.
    public Count count(UUID job) {
        return store.count(job);
    }

    /// The pictures that this import names and that could not be fetched, in the order of its
    /// file: `column` is the product's handle, `value` the address. One that a later file names
    /// too is that file's.
    public List<Finding> failed(UUID job, long skip, int limit) {
        return store.problems(job, skip, limit);
    }

    /// The pictures of this product that could not be fetched, in their order.
    public List<Finding> failed(String handle) {
        return store.problems(handle);
    }
}
