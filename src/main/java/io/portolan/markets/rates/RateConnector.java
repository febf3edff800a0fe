package io.portolan.markets.rates;

import io.portolan.markets.ExchangeRate;
import io.portolan.markets.RateSource;
import io.portolan.platform.wire.Call;
import io.portolan.platform.wire.Connector;
import java.net.URI;
import java.util.List;

/// A publisher of exchange rates.
public interface RateConnector extends Connector {

    /// The port that publishers of rates stand in for.
    String PORT = "rates";

    RateSource source();

    /// Where its API begins, as the publisher documents it.
    URI home();

    /// The newest rates. Days and figures are the publisher's own.
    Call<RateAsk, List<ExchangeRate>> newest();

    /// As far back as one call reaches, for a shop that has none yet.
    default Call<RateAsk, List<ExchangeRate>> history() {
        return newest();
    }

    /// Whether it publishes once on each working day of TARGET, in the afternoon of Frankfurt.
    default boolean daily() {
        return false;
    }
}
