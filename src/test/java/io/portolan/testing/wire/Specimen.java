package io.portolan.testing.wire;

import io.portolan.platform.wire.Call;

/// One call with an argument, and what its golden answer means.
public record Specimen<A, R>(Call<A, R> call, A argument, R value) {}
