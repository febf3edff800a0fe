package io.portolan.staff;

import static io.portolan.staff.PersonalFields.EMAIL;
import static io.portolan.staff.PersonalFields.NAME;

import io.portolan.kernel.Language;
import io.portolan.kernel.StaffId;
import io.portolan.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {

    private static final int MOST = 500;

    private final JdbcClient db;
    private final PersonalFields fields;

    StaffStore(JdbcClient db, PersonalFields fields) {
        this.db = db;
        this.fields = fields;
    }

    record Account(StaffMember member, String passwordHash) {}

    /// False when the e-mail address already has an account.
    boolean add(StaffMember member, String passwordHash, Instant now) {
        SubjectId subject = fields.newSubject();
        return db.sql(
                                """
                                insert into staff.member
                                       (id, subject_id, email_sealed, email_index, name_sealed, password_hash, role,
                                        language, zone, active, created_at)
                                values (:id, :subject, :email, :index, :name, :password, :role,
                                        :language, :zone, :active, :now)
                                    on conflict (email_index) do nothing
                                """)
                        .param("id", member.id().value())
                        .param("subject", subject.value())
                        .param("email", fields.seal(subject, member.id(), EMAIL, member.email()))
                        .param("index", fields.index(member.email()))
                        .param("name", fields.seal(subject, member.id(), NAME, member.name()))
                        .param("password", passwordHash)
                        .param("role", member.role())
                        .param("language", member.language().tag())
                        .param("zone", member.zone().getId())
                        .param("active", member.active())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean anyone() {
        return db.sql("select exists (select 1 from staff.member limit 1)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> byEmail(String email) {
        return db.sql(
                        """
                        select id, subject_id, email_sealed, name_sealed, role, language, zone, active, password_hash
                          from staff.member
                         where email_index = :index
                         limit 1
                        """)
                .param("index", fields.index(email))
                .query(this::account)
                .optional();
    }

    Optional<Account> byId(StaffId id) {
        return db.sql(
                        """
                        select id, subject_id, email_sealed, name_sealed, role, language, zone, active, password_hash
                          from staff.member
                         where id = :id
                         limit 1
                        """)
                .param("id", id.value())
                .query(this::account)
                .optional();
    }

    List<StaffMember> all() {
        return db
                .sql(
                        """
                        select id, subject_id, email_sealed, name_sealed, role, language, zone, active, password_hash
                          from staff.member
                         order by created_at
                         limit :most
                        """)
                .param("most", MOST)
                .query(this::account)
                .list()
                .stream()
                .map(Account::member)
                .toList();
    }

    void password(StaffId id, String hash) {
        db.sql("update staff.member set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    void taste(StaffId id, Language language, ZoneId zone) {
        db.sql("update staff.member set language = :language, zone = :zone where id = :id")
                .param("language", language.tag())
                .param("zone", zone.getId())
                .param("id", id.value())
                .update();
    }

    /// False when this would leave the shop without an active owner.
    boolean standing(StaffId id, String role, boolean active) {
        return db.sql(
                                """
                                update staff.member
                                   set role = :role, active = :active
                                 where id = :id
                                   and ((:role = 'owner' and :active)
                                        or exists (select 1
                                                     from staff.member
                                                    where role = 'owner' and active and id <> :id
                                                      for update))
                                """)
                        .param("role", role)
                        .param("active", active)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<StaffMember> bySubject(SubjectId subject) {
        return db.sql(
                        """
                        select id, subject_id, email_sealed, name_sealed, role, language, zone, active, password_hash
                          from staff.member
                         where subject_id = :subject
                         limit 1
                        """)
                .param("subject", subject.value())
                .query(this::account)
                .optional()
                .map(Account::member);
    }

    /// Takes away what would still point at the person once their key is gone.
    void erase(SubjectId subject, byte[] nobody) {
        db.sql(
                        """
                        update staff.member
                           set email_index = :nobody, active = false
                         where subject_id = :subject
                        """)
                .param("nobody", nobody)
                .param("subject", subject.value())
                .update();
    }

    private Account account(ResultSet row, int index) throws SQLException {
        StaffId id = new StaffId(row.getObject("id", UUID.class));
        SubjectId subject = new SubjectId(row.getObject("subject_id", UUID.class));
        StaffMember member =
                new StaffMember(
                        id,
                        fields.open(subject, id, EMAIL, row.getBytes(EMAIL)),
                        fields.open(subject, id, NAME, row.getBytes(NAME)),
                        row.getString("role"),
                        Language.of(row.getString("language")),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("active"));
        return new Account(member, row.getString("password_hash"));
    }
}
