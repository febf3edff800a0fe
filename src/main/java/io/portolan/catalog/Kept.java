package io.portolan.catalog;

/// A product as it is stored.
///
/// @param mark another one after every change of its content
/// @param document what `CatalogJson` reads as a `ProductDraft`
public record Kept(String mark, String document) {}
