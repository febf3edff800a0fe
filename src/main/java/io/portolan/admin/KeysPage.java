package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keys for programs.
///
/// @param secret the new key, this once
/// @param here the network of the person who reads the page, as an example
/// @param days how long a key may last; 0 is for ever
public record KeysPage(
        Shell shell,
        List<Row> rows,
        List<String> scopes,
        List<Integer> days,
        Form form,
        String here,
        @Nullable String secret,
        @Nullable String notice,
        @Nullable String problem) {

    public KeysPage {
        rows = List.copyOf(rows);
        scopes = List.copyOf(scopes);
        days = List.copyOf(days);
    }

    public record Row(
            String id,
            String prefix,
            String name,
            String made,
            List<String> scopes,
            String addresses,
            String until,
            String used,
            Status status,
            boolean open) {
        public Row {
            scopes = List.copyOf(scopes);
        }
    }

    /// What was typed, to be mended.
    public record Form(String name, List<String> scopes, String addresses, int days) {
        static final Form EMPTY = new Form("", List.of(), "", 365);

        public Form {
            scopes = List.copyOf(scopes);
        }
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
