package io.portolan.catalog;

import io.portolan.platform.films.FilmFault;

/// What became of a film file, or of its captions.
public sealed interface TakenFilm {

    /// It is kept.
    ///
    /// @param path below `/media/`
    record Kept(String path) implements TakenFilm {}

    /// It is not kept.
    record NotTaken(FilmFault fault) implements TakenFilm {}
}
