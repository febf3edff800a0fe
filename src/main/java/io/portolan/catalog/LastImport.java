package io.portolan.catalog;

import java.time.Instant;

/// What a file said of a product the last time, where somebody has changed the product since.
///
/// @param document what `CatalogJson` reads as a `ProductDraft`
/// @param changedAt when it was changed last
public record LastImport(String document, Instant changedAt) {}
