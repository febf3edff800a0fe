package io.portolan.markets.legal;

import io.portolan.kernel.Language;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LegalStore {

    private static final int MOST = 20_000;
    private static final int VERSIONS = 200;

    private static final String TEXT =
            """
            t.id, t.market, t.kind, t.language, t.version, t.body, t.sample, t.written_at
            """;

    private static final String ISSUE =
            "select "
                    + TEXT
                    + """
                           , i.id as issue, i.words, i.issued_at
                      from markets.legal_issue i
                      join markets.legal_text t on t.id = i.text_id
                    """;

    private final JdbcClient db;
    private final JdbcTemplate rows;

    LegalStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    /// The newest version of every text.
    List<LegalText> newest() {
        return db.sql(
                        "select distinct on (t.market, t.kind, t.language) "
                                + TEXT
                                + """
                                    from markets.legal_text t
                                   order by t.market, t.kind, t.language, t.version desc
                                   limit :most
                                  """)
                .param("most", MOST)
                .query((row, number) -> text(row))
                .list();
    }

    /// The versions of one text, newest first.
    List<LegalText> versions(String market, LegalKind kind, Language language) {
        return db.sql(
                        "select "
                                + TEXT
                                + """
                                    from markets.legal_text t
                                   where t.market = :market and t.kind = :kind
                                     and t.language = :language
                                   order by t.version desc
                                   limit :most
                                  """)
                .param("market", market)
                .param("kind", kind.word())
                .param("language", language.tag())
                .param("most", VERSIONS)
                .query((row, number) -> text(row))
                .list();
    }

    /// Adds versions; one that is there already stays. How many were added.
    int add(Collection<LegalText> texts) {
        return Rows.of(texts)
                .uuid(LegalText::id)
                .text(LegalText::market)
                .text(text -> text.kind().word())
                .text(text -> text.language().tag())
                .int4(LegalText::version)
                .text(LegalText::body)
                .bool(LegalText::sample)
                .instant(LegalText::writtenAt)
                .update(
                        rows,
                        """
                        insert into markets.legal_text
                               (id, market, kind, language, version, body, sample, written_at)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (market, kind, language, version) do nothing
                        """);
    }

    /// Keeps what shoppers read; an issue that is there already keeps its id.
    void issue(Collection<LegalIssue> issues) {
        Rows.of(issues)
                .uuid(LegalIssue::id)
                .uuid(issue -> issue.text().id())
                .text(issue -> Digest.of(issue.words()))
                .text(LegalIssue::words)
                .instant(LegalIssue::since)
                .update(
                        rows,
                        """
                        insert into markets.legal_issue (id, text_id, digest, words, issued_at)
                        select * from unnest(?, ?, ?, ?, ?)
                            on conflict (text_id, digest) do nothing
                        """);
    }

    /// The issues that hold the same words of the same texts as these.
    List<LegalIssue> kept(Collection<LegalIssue> issues) {
        List<UUID> texts = issues.stream().map(issue -> issue.text().id()).toList();
        List<String> digests = issues.stream().map(issue -> Digest.of(issue.words())).toList();
        String sql =
                ISSUE
                        + """
                           where (i.text_id, i.digest)
                                 in (select * from unnest(:texts::uuid[], :digests::text[]))
                           limit :most
                          """;
        return db.sql(sql)
                .param("texts", texts.toArray(UUID[]::new))
                .param("digests", digests.toArray(String[]::new))
                .param("most", Math.max(1, issues.size()))
                .query((row, number) -> issue(row))
                .list();
    }

    Optional<LegalIssue> issue(UUID id) {
        return issues(List.of(id)).stream().findFirst();
    }

    /// Those of these issues that there are, by kind and then by language.
    List<LegalIssue> issues(Collection<UUID> ids) {
        String sql =
                ISSUE
                        + """
                           where i.id = any(:ids)
                           order by t.kind, t.language, i.issued_at
                           limit :most
                          """;
        return db.sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .param("most", VERSIONS)
                .query((row, number) -> issue(row))
                .list();
    }

    private static LegalIssue issue(ResultSet row) throws SQLException {
        return new LegalIssue(
                row.getObject("issue", UUID.class),
                text(row),
                row.getString("words"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }

    private static LegalText text(ResultSet row) throws SQLException {
        return new LegalText(
                row.getObject("id", UUID.class),
                row.getString("market"),
                LegalKind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                Language.of(row.getString("language")),
                row.getInt("version"),
                row.getString("body"),
                row.getBoolean("sample"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
