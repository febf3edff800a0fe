package io.portolan.catalog;

/// A variant with the product it belongs to.
public record SkuOf(Product product, Variant variant) {}
