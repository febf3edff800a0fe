package io.portolan.channels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An open file, read batch by batch. What is wrong in it goes to the tally it was opened with.
interface FileIntake {

    /// The next batch; null at the end.
    @Nullable Batch next();

    /// Reads past what was taken over before, as if it were done again: what a later row is
    /// compared with is known then.
    void skip(long things);

    /// How many files beside its table it has gone past.
    default long files() {
        return 0;
    }

    /// How far it is in a file of this length.
    ///
    /// @param read how much was read of it up to its table's row
    default long far(long read, long length) {
        return Math.min(read, length);
    }

    /// Some things of a file.
    interface Batch {

        /// How many things of the file it brings us further, those left out too.
        int things();

        /// Counts what would become of them. Writes nothing.
        ///
        /// @return which fields would change of what is there; empty where nobody asks that
        List<FieldChange> preview();

        /// Writes them in the caller's transaction, whole or not at all.
        ///
        /// @return what was made or changed
        List<Written> write();

        /// Called after the commit.
        default void settle() {}
    }

    /// One thing that was made or changed.
    ///
    /// @param before what undoing needs to bring back what was there
    /// @param mark tells later whether somebody has changed it since
    record Written(long row, String thing, boolean created, String before, String mark) {}

    /// Called when the last batch is written, or when the rest is left.
    default void end() {}

    /// A file with nothing in it that could be taken over.
    FileIntake NOTHING =
            new FileIntake() {
                @Override
                public @Nullable Batch next() {
                    return null;
                }

                @Override
                public void skip(long things) {}
            };
}
