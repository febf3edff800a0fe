package io.portolan.platform.backup;

import io.portolan.platform.database.EmbeddedPostgres;
import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;

/// The low-level copy of a running PostgreSQL: its files as they are, torn or not, and the log from
/// which it makes them whole again when it starts on the copy.
final class ServerCopy implements AutoCloseable {

    private static final Set<String> EMPTY_FOLDERS =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

    private final Path data;
    private final Connection connection;
    private final String firstLog;

    private ServerCopy(Path data, Connection connection, String firstLog) {
        this.data = data;
        this.connection = connection;
        this.firstLog = firstLog;
    }

    static ServerCopy begin(EmbeddedPostgres server) throws SQLException {
        Connection connection =
                DriverManager.getConnection(server.url(), server.user(), server.password());
        try {
            String first =
                    row(connection, "select pg_walfile_name(pg_backup_start('portolan', true))")[0];
            return new ServerCopy(server.dataDirectory(), connection, first);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void writeTo(BackupFile out) throws IOException, SQLException {
        String prefix = "database/" + data.getFileName();
        tree(out, data, prefix);
        String[] stop =
                row(
                        connection,
                        "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)");
        out.file(prefix + "/backup_label", stop[1].getBytes(StandardCharsets.UTF_8));
        logs(out, prefix + "/pg_wal", stop[0]);
        // Last: it points to the checkpoint that everything before is at least as new as.
        out.copy(data.resolve("global/pg_control"), prefix + "/global/pg_control");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void tree(BackupFile out, Path folder, String name) throws IOException {
        out.folder(name);
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                String file = child.getFileName().toString();
                String path = name + "/" + file;
                if (LEFT_OUT.contains(file) || file.startsWith("pgsql_tmp")) continue;
                if (path.endsWith("/global/pg_control")) continue;
                if (!Files.isDirectory(child)) out.copy(child, path);
                else if (EMPTY_FOLDERS.contains(file)) out.folder(path);
                else tree(out, child, path);
            }
        }
    }

    private void logs(BackupFile out, String name, String lastLog) throws IOException {
        out.folder(name + "/archive_status");
        Path folder = data.resolve("pg_wal");
        boolean firstSeen = false;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String log = file.getFileName().toString();
                boolean history = log.endsWith(".history");
                boolean needed =
                        log.matches("[0-9A-F]{24}")
                                && log.compareTo(firstLog) >= 0
                                && log.compareTo(lastLog) <= 0;
                if (needed || history) out.copy(file, name + "/" + log);
                firstSeen |= log.equals(firstLog);
            }
        }
        if (!firstSeen || !Files.exists(folder.resolve(firstLog)))
            throw new CannotStart(
                    "So much was written during the backup that its beginning is gone: try again at"
                            + " a quieter hour.");
    }

    private static String[] row(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            String[] values = new String[rows.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) values[i] = rows.getString(i + 1);
            return values;
        }
    }
}
