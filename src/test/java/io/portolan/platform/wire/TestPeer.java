package io.portolan.platform.wire;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A connector that exists in tests only.
@Component
class TestPeer implements Connector {

    static final String ID = "test-peer";

    @Override
    public Manifest manifest() {
        return new Manifest(
                ID,
                "Test peer",
                Set.of(),
                List.of(),
                List.of(Setting.secret("key")),
                new Auth.Bearer("key"),
                new Limits(Duration.ofSeconds(3), 3, 1000, 1000, 50_000),
                Set.of("word"),
                List.of(),
                Manifest.Standing.WRITTEN_NOT_PROVED);
    }

    @Override
    public List<Call<?, ?>> calls() {
        return List.of();
    }

    @Override
    public FaultTable faults() {
        return FaultTable.of(ID);
    }
}
