package io.portolan.platform.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The merchant's account with a vendor.
///
/// @param connector the id of the connector that speaks to it
/// @param name told apart by it when there are several with one vendor
/// @param base where its API begins, without a slash at the end
/// @param settings what is not secret
/// @param deadline instead of the connector's own; null keeps that
public record Account(
        UUID id,
        String connector,
        String name,
        URI base,
        Map<String, String> settings,
        Secrets secrets,
        @Nullable Duration deadline) {

    public Account {
        settings = Map.copyOf(settings);
    }

    /// A setting, secret or not; empty when it was not entered.
    public String setting(String setting) {
        String open = settings.get(setting);
        return open != null ? open : secrets.values().getOrDefault(setting, "");
    }

    /// Secret settings in clear. Shows nothing of itself in texts and logs.
    public record Secrets(Map<String, String> values) {

        public Secrets {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Secrets" + values.keySet();
        }
    }
}
