package io.portolan.admin;

import org.jspecify.annotations.Nullable;

/// Where a rule or a tariff line comes from, said.
///
/// @param href the rule's page; null when the book has it not
/// @param kind `official`, `published`, `estimate`, `given`, or `gone` from the book
/// @param link the address in the source; null without one
/// @param reviewBy empty when nothing is announced
/// @param why empty when nothing is uncertain
public record OriginView(
        String id,
        @Nullable String href,
        String kind,
        String standing,
        String span,
        String source,
        @Nullable String link,
        String reviewed,
        String reviewBy,
        String why) {}
