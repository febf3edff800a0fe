package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// How translations came about, one row a text and language that somebody or something touched.
@Repository
class NoteStore {

    private static final int MOST = 2_000_000;

    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    List<Note> all() {
        return db.sql(
                        """
                        select item, field, language, machine, source_mark, target_mark,
                               changed_by, changed_at
                          from catalog.translation
                         limit :most
                        """)
                .param("most", MOST)
                .query(NoteStore::note)
                .list();
    }

    /// The items that somebody or something touched.
    List<String> items() {
        return db.sql("select distinct item from catalog.translation limit :most")
                .param("most", MOST)
                .query((row, n) -> row.getString("item"))
                .list();
    }

    List<Note> of(Collection<String> items) {
        return db.sql(
                        """
                        select item, field, language, machine, source_mark, target_mark,
                               changed_by, changed_at
                          from catalog.translation
                         where item = any(:items)
                         order by item, field, language
                         limit :most
                        """)
                .param("items", texts(items.toArray()))
                .param("most", MOST)
                .query(NoteStore::note)
                .list();
    }

    void write(Collection<Note> notes) {
        for (Note note : notes) {
            db.sql(
                            """
                            insert into catalog.translation
                                   (item, field, language, machine, source_mark, target_mark,
                                    changed_by, changed_at)
                            values (:item, :field, :language, :machine, :source, :target, :by, :at)
                                on conflict (item, field, language) do update
                               set machine = excluded.machine,
                                   source_mark = excluded.source_mark,
                                   target_mark = excluded.target_mark,
                                   changed_by = excluded.changed_by,
                                   changed_at = excluded.changed_at
                            """)
                    .param("item", note.item())
                    .param("field", note.place().key())
                    .param("language", note.place().language().tag())
                    .param("machine", note.machine())
                    .param("source", note.sourceMark())
                    .param("target", note.targetMark())
                    .param("by", note.by())
                    .param("at", note.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void forget(String item, Collection<Note.Place> places) {
        db.sql(
                        """
                        delete from catalog.translation t
                         using unnest(:fields, :languages) as gone (field, language)
                         where t.item = :item
                           and t.field = gone.field
                           and t.language = gone.language
                        """)
                .param("item", item)
                .param("fields", texts(places.stream().map(Note.Place::key).toArray()))
                .param("languages", texts(places.stream().map(p -> p.language().tag()).toArray()))
                .update();
    }

    private static Note note(ResultSet row, int n) throws SQLException {
        return new Note(
                row.getString("item"),
                new Note.Place(row.getString("field"), Language.of(row.getString("language"))),
                row.getBoolean("machine"),
                row.getString("source_mark"),
                row.getString("target_mark"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static SqlArrayValue texts(Object[] texts) {
        return new SqlArrayValue("text", texts);
    }
}
