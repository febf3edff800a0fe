package io.portolan.markets.legal;

import io.portolan.kernel.Language;
import java.time.Instant;
import java.util.UUID;

/// One version of a text, as the merchant wrote it: with the names of facts, not their values.
///
/// @param market the code of its market
/// @param version 1 for the first; a change is the next one
/// @param sample whether it is still the sample the shop came with, read by no lawyer
public record LegalText(
        UUID id,
        String market,
        LegalKind kind,
        Language language,
        int version,
        String body,
        boolean sample,
        Instant writtenAt) {}
