package io.portolan.catalog;

import io.portolan.platform.pictures.PictureFault;

/// What became of a picture file.
public sealed interface TakenPicture {

    /// It is kept, and can be shown at once.
    record Kept(StoredPicture picture) implements TakenPicture {}

    /// It is not kept.
    ///
    /// @param detail a size or a limit that the words about the fault name; empty where they do not
    record NotTaken(PictureFault fault, String detail) implements TakenPicture {

        /// One English sentence for a report.
        public String sentence() {
            return fault.sentence(detail);
        }
    }
}
