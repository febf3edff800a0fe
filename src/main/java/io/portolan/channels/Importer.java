package io.portolan.channels;

import io.portolan.channels.table.Renames;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes files of one kind in.
interface Importer {

    ImportKind kind();

    /// Opens a file. Its tally gets an `unreadable` when it is not what it should be.
    ///
    /// @throws IOException when the bytes stop coming
    FileIntake open(InputStream bytes, Opening opening, Tally tally) throws IOException;

    /// How to open it.
    ///
    /// @param job whose file it is
    /// @param columns what the merchant said its columns mean
    /// @param again opens the bytes another time; null where they come only once
    record Opening(UUID job, ImportRequest request, Renames columns, @Nullable Again again) {}

    /// Opens the bytes of a file from the first on.
    interface Again {
        InputStream open() throws IOException;
    }

    /// Brings back what was there before, in the caller's transaction.
    ///
    /// @return what became of each, in their order
    List<ImportChange.Fate> undo(UUID job, List<FileIntake.Written> changes);

    /// Called after things were brought back.
    default void undone() {}
}
