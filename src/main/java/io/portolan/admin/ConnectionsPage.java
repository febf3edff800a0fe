package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who the shop speaks with, and what went wrong between the two.
///
/// @param mend whether callbacks and facts may be tried once more
public record ConnectionsPage(
        Shell shell,
        List<Account> accounts,
        List<Call> calls,
        List<Callback> odd,
        List<Refused> refused,
        List<Parked> parked,
        boolean mend,
        @Nullable String notice,
        @Nullable String problem) {

    public ConnectionsPage {
        accounts = List.copyOf(accounts);
        calls = List.copyOf(calls);
        odd = List.copyOf(odd);
        refused = List.copyOf(refused);
        parked = List.copyOf(parked);
    }

    /// One account with a vendor.
    ///
    /// @param settings name and value; what is secret has dots for a value
    public record Account(
            String title,
            String connector,
            String name,
            String base,
            boolean demo,
            Status status,
            List<Fact> settings,
            List<String> cannot) {
        public Account {
            settings = List.copyOf(settings);
            cannot = List.copyOf(cannot);
        }
    }

    public record Fact(String name, String value) {}

    public record Call(
            String at,
            String connector,
            String call,
            String request,
            Status outcome,
            String took) {}

    public record Callback(String connector, String id, String at, long tries, String note) {}

    public record Refused(String connector, String why, long times, String at) {}

    public record Parked(
            String consumer, long position, String type, String about, String error, String at) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
