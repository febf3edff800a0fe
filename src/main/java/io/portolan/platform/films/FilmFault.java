package io.portolan.platform.films;

/// Why a film is not taken.
public enum FilmFault {
    TOO_LARGE,
    NOT_A_FILM,
    TRUNCATED,
    /// Something else is in the file, or behind the film.
    MORE_BEHIND,
    /// It has sound alone, or says no size.
    NO_PICTURE,
    /// Beside picture and sound it carries a track of data, in which a place may stand.
    DATA_TRACK,
    DAMAGED,
    /// The captions are no WebVTT in UTF-8.
    NOT_CAPTIONS
}
