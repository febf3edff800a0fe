package io.portolan.channels;

import io.portolan.channels.ImportJob.Progress;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables `channels.import_job` and `channels.import_mapping`.
@Component
class ImportJobStore {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final String ALL = "select * from channels.import_job ";

    private final JdbcClient db;
    private final JsonMapper json;

    ImportJobStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(ImportJob job, boolean attended) {
        db.sql(
                        """
                        insert into channels.import_job
                               (id, kind, format, state, file_title, bytes, currency, language,
                                keep_edits, headings, mapping, attended, started_by, uploaded_at)
                        values (:id, :kind, :format, :state, :title, :bytes, :currency, :language,
                                :keep, :headings, :mapping, :attended, :by, :at)
                        """)
                .param("id", job.id())
                .param("kind", job.kind().word())
                .param("format", job.request().format())
                .param("state", job.state().word())
                .param("title", job.title())
                .param("bytes", job.bytes())
                .param("currency", job.request().currency().code())
                .param("language", job.request().language().tag())
                .param("keep", job.request().keepEdits())
                .param("headings", json.writeValueAsString(job.headings()))
                .param("mapping", json.writeValueAsString(job.mapping()))
                .param("attended", attended)
                .param("by", job.startedBy())
                .param("at", job.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return db.sql(ALL + "where id = :id").param("id", id).query(this::job).optional();
    }

    /// Newest first.
    List<ImportJob> newest(int limit) {
        return db.sql(ALL + "order by uploaded_at desc, id desc limit :limit")
                .param("limit", limit)
                .query(this::job)
                .list();
    }

    /// The newest one that was not only looked at.
    Optional<ImportJob> last() {
        return db.sql(
                        ALL
                                + """
                                where state not in ('uploaded', 'mapped', 'checking', 'checked')
                                order by uploaded_at desc, id desc limit 1
                                """)
                .query(this::job)
                .optional();
    }

    List<ImportJob> atWork() {
        return db.sql(
                        ALL
                                + """
                                where state in ('checking', 'running', 'undoing')
                                order by uploaded_at limit 1000
                                """)
                .query(this::job)
                .list();
    }

    /// Whether it is one that somebody waits for at the command line.
    boolean attended(UUID id) {
        return db.sql("select attended from channels.import_job where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void attended(UUID id, boolean waits) {
        db.sql("update channels.import_job set attended = :waits where id = :id")
                .param("waits", waits)
                .param("id", id)
                .update();
    }

    /// Moves a job on. False when it is in none of these states any more.
    boolean move(UUID id, ImportState to, ImportState... from) {
        return db.sql(
                                """
                                update channels.import_job
                                   set state = :to, problem = null
                                 where id = :id
                                   and state = any(:from)
                                """)
                        .param("id", id)
                        .param("to", to.word())
                        .param("from", words(from))
                        .update()
                == 1;
    }

    /// A new reading of the file begins: counts start at nothing.
    boolean begin(UUID id, ImportState to, Instant now, ImportState... from) {
        return db.sql(
                                """
                                update channels.import_job
                                   set state = :to, problem = null, begun_at = :now,
                                       ended_at = null, things = 0, bytes_read = 0, row_count = 0,
                                       created_count = 0, updated_count = 0, unchanged_count = 0,
                                       refused_count = 0, error_count = 0, warning_count = 0,
                                       file_count = 0, field_count = 0
                                 where id = :id
                                   and state = any(:from)
                                """)
                        .param("id", id)
                        .param("to", to.word())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("from", words(from))
                        .update()
                == 1;
    }

    /// Notes how far a job is. False when it was stopped, or another brought it further: then what
    /// belongs to this step must not be committed.
    boolean advance(UUID id, ImportState during, long thingsBefore, Progress now) {
        return db.sql(
                                """
                                update channels.import_job
                                   set things = :things, bytes_read = :bytes, row_count = :rows,
                                       created_count = :created, updated_count = :updated,
                                       unchanged_count = :unchanged, refused_count = :refused,
                                       error_count = :errors, warning_count = :warnings,
                                       file_count = :files, field_count = :fields
                                 where id = :id
                                   and state = :state
                                   and things = :before
                                """)
                        .param("things", now.things())
                        .param("bytes", now.bytesRead())
                        .param("rows", now.rows())
                        .param("created", now.created())
                        .param("updated", now.updated())
                        .param("unchanged", now.unchanged())
                        .param("refused", now.leftOut())
                        .param("errors", now.errors())
                        .param("warnings", now.warnings())
                        .param("files", now.files())
                        .param("fields", now.fields())
                        .param("id", id)
                        .param("state", during.word())
                        .param("before", thingsBefore)
                        .update()
                == 1;
    }

    /// Ends a step. False when it was stopped meanwhile.
    boolean end(
            UUID id,
            ImportState during,
            ImportState to,
            @Nullable String problem,
            Instant now,
            @Nullable Instant undoUntil) {
        return db.sql(
                                """
                                update channels.import_job
                                   set state = :to, problem = :problem, ended_at = :now,
                                       undo_until = coalesce(:until, undo_until)
                                 where id = :id
                                   and state = :during
                                """)
                        .param("id", id)
                        .param("during", during.word())
                        .param("to", to.word())
                        .param("problem", problem)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param(
                                "until",
                                undoUntil == null ? null : undoUntil.atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    void undone(UUID id, int back, int kept) {
        db.sql(
                        """
                        update channels.import_job
                           set undone_count = undone_count + :back, kept_count = kept_count + :kept
                         where id = :id
                        """)
                .param("id", id)
                .param("back", back)
                .param("kept", kept)
                .update();
    }

    boolean map(UUID id, ImportRequest request, Map<String, String> mapping) {
        return db.sql(
                                """
                                update channels.import_job
                                   set state = 'mapped', format = :format, currency = :currency,
                                       language = :language, keep_edits = :keep, mapping = :mapping,
                                       problem = null
                                 where id = :id
                                   and state in ('uploaded', 'mapped', 'checked')
                                """)
                        .param("id", id)
                        .param("format", request.format())
                        .param("currency", request.currency().code())
                        .param("language", request.language().tag())
                        .param("keep", request.keepEdits())
                        .param("mapping", json.writeValueAsString(mapping))
                        .update()
                == 1;
    }

    /// Forgets a job of which nothing was written. False when there is no such job.
    boolean delete(UUID id) {
        return db.sql(
                                """
                                delete from channels.import_job
                                 where id = :id
                                   and state in ('uploaded', 'mapped', 'checked')
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Jobs whose file and whose notes for undoing are not needed any more.
    List<UUID> stale(Instant now, Instant leftBefore) {
        return db.sql(
                        """
                        select id
                          from channels.import_job
                         where (undo_until < :now and state not in ('running', 'undoing'))
                            or (state in ('uploaded', 'mapped', 'checked')
                                and uploaded_at < :left)
                         order by uploaded_at
                         limit 1000
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("left", leftBefore.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void noMoreUndo(UUID id) {
        db.sql("update channels.import_job set undo_until = null where id = :id")
                .param("id", id)
                .update();
    }

    void remember(String format, List<String> headings, Map<String, String> mapping, Instant now) {
        db.sql(
                        """
                        insert into channels.import_mapping (format, headings, mapping, used_at)
                        values (:format, :headings, :mapping, :now)
                            on conflict (format, headings) do update
                           set mapping = excluded.mapping, used_at = excluded.used_at
                        """)
                .param("format", format)
                .param("headings", json.writeValueAsString(headings))
                .param("mapping", json.writeValueAsString(mapping))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Map<String, String>> remembered(String format, List<String> headings) {
        return db.sql(
                        """
                        select mapping
                          from channels.import_mapping
                         where format = :format
                           and headings = :headings
                        """)
                .param("format", format)
                .param("headings", json.writeValueAsString(headings))
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, WORDS));
    }

    private static String[] words(ImportState... states) {
        return Arrays.stream(states).map(ImportState::word).toArray(String[]::new);
    }

    private ImportJob job(ResultSet row, int n) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                ImportKind.of(row.getString("kind")),
                ImportState.of(row.getString("state")),
                row.getString("file_title"),
                row.getLong("bytes"),
                new ImportRequest(
                        row.getString("format"),
                        Currency.of(row.getString("currency")),
                        Language.of(row.getString("language")),
                        false,
                        row.getBoolean("keep_edits")),
                json.readValue(row.getString("headings"), TEXTS),
                json.readValue(row.getString("mapping"), WORDS),
                row.getString("started_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                instant(row, "begun_at"),
                instant(row, "ended_at"),
                instant(row, "undo_until"),
                progress(row),
                new ImportJob.Undone(row.getInt("undone_count"), row.getInt("kept_count")),
                row.getString("problem"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getLong("things"),
                row.getLong("bytes_read"),
                row.getLong("row_count"),
                row.getInt("created_count"),
                row.getInt("updated_count"),
                row.getInt("unchanged_count"),
                row.getInt("refused_count"),
                row.getLong("error_count"),
                row.getLong("warning_count"),
                row.getLong("file_count"),
                row.getLong("field_count"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
