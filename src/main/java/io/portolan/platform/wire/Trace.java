package io.portolan.platform.wire;

import java.time.Duration;
import java.util.UUID;

/// Where to find a call in the journal.
///
/// @param status of the last answer, 0 when there was none
public record Trace(
        UUID id, String connector, String call, int attempts, int status, Duration took) {}
