package io.portolan.channels;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way into the shop, as it stands.
///
/// @param title the file's name
/// @param bytes how long it is
/// @param headings of its columns, in their order; empty where a file has none
/// @param mapping heading of the file to the heading it stands for; empty means left out
/// @param startedBy who sent it
/// @param undoUntil until when it can be undone; null when it cannot
/// @param progress how far it is, of the dry run while that is the last thing that ran
/// @param undone how much of it was undone; null before
/// @param problem why it failed; null when it did not
public record ImportJob(
        UUID id,
        ImportKind kind,
        ImportState state,
        String title,
        long bytes,
        ImportRequest request,
        List<String> headings,
        Map<String, String> mapping,
        String startedBy,
        Instant uploadedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Instant undoUntil,
        Progress progress,
        Undone undone,
        @Nullable String problem) {

    /// Counts up to the last batch that was written.
    ///
    /// @param things how many products, customers or orders of the file were read, and files beside
    ///     its table
    /// @param bytesRead how much of the file
    /// @param leftOut what has no place here; what is damaged counts among the errors
    /// @param files how many files beside its table were taken in, where it came packed with some
    /// @param fields how many fields the dry run would change, listed or not
    public record Progress(
            long things,
            long bytesRead,
            long rows,
            int created,
            int updated,
            int unchanged,
            int leftOut,
            long errors,
            long warnings,
            long files,
            long fields) {

        static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// What undoing did.
    ///
    /// @param back how much is again as it was before
    /// @param kept how much stayed, since somebody changed or used it in between
    public record Undone(int back, int kept) {}

    public ImportJob {
        headings = List.copyOf(headings);
        mapping = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /// 0 to 100.
    public int percent() {
        if (state == ImportState.CHECKED || state == ImportState.DONE) return 100;
        if (bytes == 0) return 0;
        return (int) Math.min(99, progress.bytesRead() * 100 / bytes);
    }

    /// Whether it can be undone at this moment.
    public boolean undoable(Instant now) {
        boolean ended =
                state == ImportState.DONE
                        || state == ImportState.CANCELLED
                        || state == ImportState.FAILED;
        return ended && undoUntil != null && now.isBefore(undoUntil);
    }

    /// Whether it can go on where it stopped.
    public boolean resumable() {
        return state == ImportState.CANCELLED || state == ImportState.FAILED;
    }
}
