package io.portolan.filings;

import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Field;
import io.portolan.privacy.Forgotten;
import io.portolan.privacy.Masks;
import io.portolan.privacy.PersonalData;
import io.portolan.privacy.PersonalDataHolder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What registers said of buyers' numbers. Number, name and address are sealed under the buyer's
/// key: behind a number may stand one person.
@Repository
class NumberProofStore implements PersonalDataHolder {

    private static final String TABLE = "filings.number_proof";
    private static final String PURPOSE = "filings.tax-number";

    /// The newest answer.
    record Said(UUID id, boolean valid, String consultation, Instant at) {}

    private final JdbcClient db;
    private final PersonalData personal;

    NumberProofStore(JdbcClient db, PersonalData personal) {
        this.db = db;
        this.personal = personal;
    }

    void insert(
            UUID id,
            SubjectId subject,
            NumberRegister.Question asked,
            NumberRegister.Entry entry,
            Instant now) {
        db.sql(
                        """
                        insert into filings.number_proof (id, subject_id, state, number,
                               number_index, valid, consultation, holder, seat, asked_at)
                        values (:id, :subject, :state, :number, :index, :valid, :consultation,
                               :holder, :seat, :now)
                        """)
                .param("id", id)
                .param("subject", subject.value())
                .param("state", asked.state())
                .param("number", sealed(subject, id, "number", asked.state() + asked.number()))
                .param("index", index(asked.state() + asked.number()))
                .param("valid", entry.valid())
                .param("consultation", entry.consultation())
                .param("holder", sealed(subject, id, "holder", entry.name()))
                .param("seat", sealed(subject, id, "seat", entry.address()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] sealed(SubjectId subject, UUID id, String column, String value) {
        return personal.seal(subject, new Field(TABLE, column, id), value);
    }

    private byte[] index(String number) {
        return personal.blindIndex(PURPOSE, number);
    }

    /// What was last said of this number when this buyer asked.
    Optional<Said> newest(SubjectId subject, String number) {
        return db.sql(
                        """
                        select id, valid, consultation, asked_at
                          from filings.number_proof
                         where subject_id = :subject
                           and number_index = :index
                         order by asked_at desc
                         limit 1
                        """)
                .param("subject", subject.value())
                .param("index", index(number))
                .query(
                        (row, n) ->
                                new Said(
                                        row.getObject("id", UUID.class),
                                        row.getBoolean("valid"),
                                        row.getString("consultation"),
                                        row.getObject("asked_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    /// The numbers these answers were about; of people who were erased none.
    Map<UUID, String> numbers(Collection<UUID> ids) {
        Map<UUID, String> numbers = new HashMap<>();
        db.sql(
                        """
                        select id, subject_id, number
                          from filings.number_proof
                         where id = any(:ids)
                         limit 100000
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(
                        row -> {
                            UUID id = row.getObject("id", UUID.class);
                            SubjectId of = new SubjectId(row.getObject("subject_id", UUID.class));
                            try {
                                numbers.put(id, open(of, id, "number", row.getBytes("number")));
                            } catch (Forgotten erased) {
                                numbers.remove(id);
                            }
                        });
        return numbers;
    }

    @Override
    public String module() {
        return "filings";
    }

    @Override
    public List<HeldColumn> holds() {
        String purpose = "tax";
        return List.of(
                new HeldColumn(TABLE, "number", Keeping.SEALED, purpose),
                new HeldColumn(TABLE, "number_index", Keeping.BLIND_INDEX, purpose),
                new HeldColumn(TABLE, "holder", Keeping.SEALED, purpose),
                new HeldColumn(TABLE, "seat", Keeping.SEALED, purpose));
    }

    @Override
    public List<HeldRow> export(SubjectId subject) {
        List<HeldRow> held = new ArrayList<>();
        db.sql(
                        """
                        select id, number, holder, seat
                          from filings.number_proof
                         where subject_id = :subject
                         order by asked_at
                         limit 1000
                        """)
                .param("subject", subject.value())
                .query(
                        row -> {
                            UUID id = row.getObject("id", UUID.class);
                            held.add(
                                    new HeldRow(
                                            TABLE,
                                            id.toString(),
                                            Map.of(
                                                    "number",
                                                    open(subject, id, "number", row.getBytes(2)),
                                                    "holder",
                                                    open(subject, id, "holder", row.getBytes(3)),
                                                    "seat",
                                                    open(subject, id, "seat", row.getBytes(4)))));
                        });
        return held;
    }

    private String open(SubjectId subject, UUID id, String column, byte[] sealed) {
        return personal.open(subject, new Field(TABLE, column, id), sealed);
    }

    @Override
    public void erase(SubjectId subject) {
        db.sql("update filings.number_proof set number_index = '' where subject_id = :subject")
                .param("subject", subject.value())
                .update();
    }

    @Override
    public String mask(HeldColumn column, String value) {
        return Masks.name(value);
    }
}
