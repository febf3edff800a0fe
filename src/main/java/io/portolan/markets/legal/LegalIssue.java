package io.portolan.markets.legal;

import java.time.Instant;
import java.util.UUID;

/// A text with the facts of its market filled in, word for word as shoppers read it. Another value
/// of a fact makes another issue of the same version.
///
/// @param words in the marks of `LegalMarkup`
/// @param since when it was first read by the shop
public record LegalIssue(UUID id, LegalText text, String words, Instant since) {}
