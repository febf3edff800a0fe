package io.portolan.platform.database;

import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings each module's schema up to date: the folder `db/migration/<module>` belongs to the schema
/// `<module>`, with a history table of its own. Folders run in the order of their names. When no
/// file has changed since the last time, nothing is looked at twice.
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final DataSource dataSource;
    private final JdbcClient db;
    private final SortedMap<String, CRC32> modules;

    Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
        this.db = JdbcClient.create(dataSource);
        this.modules = filesByModule();
    }

    /// Migrates what is behind. Refuses with `CannotStart` when a migration fails; what the modules
    /// before it did stays, and the next start goes on from there.
    void run() {
        String now = fingerprint();
        if (now.equals(lastFingerprint())) return;
        for (String module : modules.keySet()) migrate(module);
        remember(now);
    }

    /// The migrations still to come, as `module/version`.
    List<String> pending() {
        if (fingerprint().equals(lastFingerprint())) return List.of();
        return modules.keySet().stream()
                .flatMap(
                        module ->
                                List.of(flyway(module).info().pending()).stream()
                                        .filter(m -> m.getState() == MigrationState.PENDING)
                                        .map(m -> module + "/" + m.getVersion()))
                .toList();
    }

    private void migrate(String module) {
        try {
            int done = flyway(module).migrate().migrationsExecuted;
            if (done > 0) LOG.debug("{}: {} migrations", module, done);
        } catch (FlywayException e) {
            throw new CannotStart(
                    "The database could not be brought up to date in the schema "
                            + module
                            + ": "
                            + oneLine(e)
                            + ".",
                    e);
        }
    }

    private Flyway flyway(String module) {
        String schema = module.equals("__root") ? "public" : module;
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + module)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(true)
                .table("migration_history")
                .initSql("set lock_timeout = '2s'")
                .baselineOnMigrate(schema.equals("public"))
                .baselineVersion("0")
                .load();
    }

    private String lastFingerprint() {
        db.sql(
                        """
                        create table if not exists public.migrated (
                            one_row boolean primary key default true check (one_row),
                            fingerprint text not null
                        )
                        """)
                .update();
        return db.sql("select fingerprint from public.migrated limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void remember(String fingerprint) {
        db.sql(
                        """
                        insert into public.migrated (fingerprint)
                        values (:fingerprint)
                        on conflict (one_row) do update set fingerprint = excluded.fingerprint
                        """)
                .param("fingerprint", fingerprint)
                .update();
    }

    private String fingerprint() {
        StringBuilder text = new StringBuilder();
        modules.forEach(
                (name, sum) -> text.append(name).append(':').append(sum.getValue()).append(' '));
        return text.toString().strip();
    }

    private static SortedMap<String, CRC32> filesByModule() {
        SortedMap<String, CRC32> found = new TreeMap<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            List<Resource> files =
                    java.util.Arrays.stream(
                                    resolver.getResources("classpath*:db/migration/*/*.sql"))
                            .sorted(java.util.Comparator.comparing(Migrations::path))
                            .toList();
            for (Resource file : files) {
                String[] parts = path(file).split("/", -1);
                CRC32 sum = found.computeIfAbsent(parts[parts.length - 2], _ -> new CRC32());
                sum.update(parts[parts.length - 1].getBytes(StandardCharsets.UTF_8));
                sum.update(file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the migrations", e);
        }
        return found;
    }

    private static String path(Resource resource) {
        try {
            return resource.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String oneLine(FlywayException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        String message = deepest.getMessage() == null ? e.toString() : deepest.getMessage();
        return message.replaceAll("\\s+", " ");
    }
}
