package io.portolan.platform.films;

/// What looking into a film file has shown.
public sealed interface FilmInspection {

    /// The longest file taken: what a shopper on a phone can be asked to load.
    int MOST_BYTES = 20 << 20;

    /// A whole film.
    ///
    /// @param file of the same length, with everything blanked that is told beside the film
    /// @param width in pixels as it is shown, turned upright
    @SuppressWarnings("ArrayRecordComponent")
    record Sound(FilmKind kind, byte[] file, int width, int height) implements FilmInspection {}

    /// Not taken.
    record Refused(FilmFault fault) implements FilmInspection {}

    /// Looks into a file; the file itself stays as it is.
    static FilmInspection of(byte[] file) {
        if (file.length > MOST_BYTES) return new Refused(FilmFault.TOO_LARGE);
        FilmKind kind = FilmKind.of(file);
        if (kind == null) return new Refused(FilmFault.NOT_A_FILM);
        try {
            return switch (kind) {
                case MP4 -> new Mp4File(file.clone()).inspect();
                case WEBM -> new WebmFile(file.clone()).inspect();
            };
        } catch (Unfit unfit) {
            return new Refused(unfit.fault);
        }
    }

    /// A fault found while looking.
    final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final FilmFault fault;

        Unfit(FilmFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }
}
