package io.portolan.catalog;

import java.time.Instant;

/// One of the versions of a product, without its content.
///
/// @param number 1 is the first
public record ProductVersion(int number, Instant at, SaveNote note) {}
