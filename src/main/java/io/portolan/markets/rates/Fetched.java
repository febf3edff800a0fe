package io.portolan.markets.rates;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of asking a source.
///
/// @param note how many rates came, or the word of what went wrong; for staff
/// @param newest the newest day it gave rates of; null when it never did
/// @param next when it is asked again
public record Fetched(
        Instant at, boolean worked, String note, @Nullable LocalDate newest, Instant next) {}
