package io.portolan.storefront.view;

import org.jspecify.annotations.Nullable;

/// One line of a bill.
public record Sum(String label, @Nullable String note, String amount) {}
