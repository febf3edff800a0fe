package io.portolan.testing.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Examples of one connector, found on the classpath by `ConnectorContractTest`. The golden texts
/// stand in `src/test/resources/connectors/<id>/`: `<call>.request.txt` (method, path, headers,
/// body) and `<call>.answer.json` or `.xml`. Has a constructor without arguments.
public interface Specimens {

    /// The connector's id.
    String connector();

    /// At least one for each call of the connector.
    List<Specimen<?, ?>> calls();

    /// The body of a refusal with this code, as the vendor sends it.
    String refusal(String code);

    /// Personal data in the specimens, which must not reach a journal line.
    Set<String> personal();

    /// A callback's body; empty for a connector without an inbox.
    default Optional<String> callback() {
        return Optional.empty();
    }
}
