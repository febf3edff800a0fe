package io.portolan.privacy;

import io.portolan.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The record of who did what to whom and why. Lines are only ever added.
@Service
public class AuditTrail {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    AuditTrail(JdbcClient db) {
        this.db = db;
    }

    /// Adds a line. Joins the caller's transaction, so that it stands exactly if the deed does.
    public void write(AuditEntry entry) {
        db.sql(
                        """
                        insert into privacy.audit_entry (id, at, actor_kind, actor_id, actor_name,
                               action, subject_kind, subject_id, purpose, details)
                        values (:id, :at, :actorKind, :actorId, :actorName,
                               :action, :subjectKind, :subjectId, :purpose, :details::jsonb)
                        """)
                .param("id", Uuid7.at(entry.at().toEpochMilli()))
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actorKind", entry.actor().kind().word())
                .param("actorId", entry.actor().id())
                .param("actorName", entry.actor().name())
                .param("action", entry.action())
                .param("subjectKind", entry.subjectKind())
                .param("subjectId", entry.subjectId())
                .param("purpose", entry.purpose())
                .param("details", json.writeValueAsString(entry.details()))
                .update();
    }

    /// The newest lines first, at most `limit`.
    public List<AuditEntry> newest(AuditFilter filter, int limit) {
        return db.sql(
                        """
                        select id, at, actor_kind, actor_id, actor_name, action, subject_kind,
                               subject_id, purpose, details
                          from privacy.audit_entry
                         where (:action::text is null or action = :action)
                           and (:subjectKind::text is null or subject_kind = :subjectKind)
                           and (:subjectId::text is null or subject_id = :subjectId)
                         order by id desc
                         limit :limit
                        """)
                .param("action", filter.action())
                .param("subjectKind", filter.subjectKind())
                .param("subjectId", filter.subjectId())
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                new Actor(
                        Actor.Kind.of(row.getString("actor_kind")),
                        row.getString("actor_id"),
                        row.getString("actor_name")),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("purpose"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("details"), WORDS));
    }
}
