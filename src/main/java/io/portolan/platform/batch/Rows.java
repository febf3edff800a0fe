package io.portolan.platform.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows turned on their side: each column becomes one array parameter, so that a statement over
/// `unnest(?, ?, …)` writes all rows at once. The arrays bind in the order the columns were added,
/// to the question marks of the statement from the first on.
public final class Rows<T> {

    /// The values as the array the driver wants: it tells bytes from their class.
    private record Column(String type, Object values) {}

    /// Reads one row of a result.
    @FunctionalInterface
    public interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private final Collection<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Rows(Collection<T> rows) {
        this.rows = rows;
    }

    public static <T> Rows<T> of(Collection<T> rows) {
        return new Rows<>(rows);
    }

    public Rows<T> uuid(Function<? super T, ? extends @Nullable UUID> value) {
        return column("uuid", value);
    }

    public Rows<T> text(Function<? super T, ? extends @Nullable String> value) {
        return column("text", value);
    }

    public Rows<T> int4(Function<? super T, ? extends @Nullable Integer> value) {
        return column("int4", value);
    }

    public Rows<T> int8(Function<? super T, ? extends @Nullable Long> value) {
        return column("int8", value);
    }

    public Rows<T> bool(Function<? super T, ? extends @Nullable Boolean> value) {
        return column("bool", value);
    }

    public Rows<T> bytes(Function<? super T, byte @Nullable []> value) {
        byte[] @Nullable [] values = new byte[rows.size()] @Nullable [];
        int i = 0;
        for (T row : rows) values[i++] = value.apply(row);
        columns.add(new Column("bytea", values));
        return this;
    }

    public Rows<T> instant(Function<? super T, ? extends @Nullable Instant> value) {
        return column(
                "timestamptz",
                row -> {
                    Instant instant = value.apply(row);
                    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
                });
    }

    private Rows<T> column(String type, Function<? super T, ? extends @Nullable Object> value) {
        Object[] values = new Object[rows.size()];
        int i = 0;
        for (T row : rows) values[i++] = value.apply(row);
        columns.add(new Column(type, values));
        return this;
    }

    /// Runs the statement, inside the caller's transaction when there is one. The number of rows it
    /// changed; 0 without asking the database when there are no rows.
    public int update(JdbcTemplate db, String sql) {
        if (rows.isEmpty()) return 0;
        Integer changed =
                db.execute(
                        (ConnectionCallback<Integer>)
                                connection -> {
                                    try (PreparedStatement statement = bound(connection, sql)) {
                                        return statement.executeUpdate();
                                    }
                                });
        return changed == null ? 0 : changed;
    }

    /// Runs a statement that answers rows (a select, or `… returning`).
    public <R> List<R> query(JdbcTemplate db, String sql, Reader<R> reader) {
        if (rows.isEmpty()) return List.of();
        List<R> answer =
                db.execute(
                        (ConnectionCallback<List<R>>)
                                connection -> {
                                    try (PreparedStatement statement = bound(connection, sql);
                                            ResultSet result = statement.executeQuery()) {
                                        List<R> read = new ArrayList<>();
                                        while (result.next()) read.add(reader.read(result));
                                        return read;
                                    }
                                });
        return answer == null ? List.of() : answer;
    }

    private PreparedStatement bound(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            statement.setArray(
                    i + 1, connection.createArrayOf(column.type(), (Object[]) column.values()));
        }
        return statement;
    }
}
