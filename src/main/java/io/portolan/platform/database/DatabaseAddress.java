package io.portolan.platform.database;

import io.portolan.platform.files.CannotStart;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where a database is and who asks. Understands `jdbc:postgresql://host/db?user=…&password=…` and
/// the short form `postgres://user:password@host:port/db`.
record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {

    static DatabaseAddress parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) return new DatabaseAddress(text, null, null);
        if (!text.startsWith("postgres://") && !text.startsWith("postgresql://"))
            throw new CannotStart(
                    "PORTOLAN_DATABASE_URL is not an address of PostgreSQL: write it as"
                            + " postgres://user:password@host:5432/database.");
        URI uri = URI.create(text);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        String who = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = who.indexOf(':');
        if (who.isEmpty()) return new DatabaseAddress(url, null, null);
        if (colon < 0) return new DatabaseAddress(url, decode(who), null);
        return new DatabaseAddress(
                url, decode(who.substring(0, colon)), decode(who.substring(colon + 1)));
    }

    /// Host and database, for a person: without user, password and parameters.
    String shown() {
        return url.replaceFirst("^jdbc:postgresql:/*", "").replaceFirst("\\?.*$", "");
    }

    @Override
    public String toString() {
        return shown();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
