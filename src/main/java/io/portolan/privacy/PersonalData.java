package io.portolan.privacy;

import io.portolan.kernel.SubjectId;
import io.portolan.kernel.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door through which personal data goes into a table and comes out of it. Each person has a
/// key of their own; destroying it erases the person everywhere at once, backups included.
@Service
public class PersonalData {

    private final SubjectKeys keys;
    private final BlindIndex blind;
    private final Clock clock;

    PersonalData(SubjectKeys keys, BlindIndex blind, Clock clock) {
        this.keys = keys;
        this.blind = blind;
        this.clock = clock;
    }

    /// A new person with a key. Joins the caller's transaction.
    public SubjectId newSubject() {
        return newSubjects(1).getFirst();
    }

    /// `count` new persons by one statement. Joins the caller's transaction.
    public List<SubjectId> newSubjects(int count) {
        List<SubjectId> subjects = new ArrayList<>(count);
        for (int i = 0; i < count; i++) subjects.add(new SubjectId(Uuid7.at(clock.millis())));
        keys.create(subjects);
        return List.copyOf(subjects);
    }

    /// Fetches the keys of these people at once, for whoever opens a list of them.
    public void ready(Collection<SubjectId> subjects) {
        keys.ready(subjects);
    }

    /// The value encrypted under the person's key and bound to its place: AES-256-GCM, 29 bytes
    /// longer than the text in UTF-8. Throws [Forgotten] when the person was erased.
    public byte[] seal(SubjectId subject, Field field, String value) {
        return Sealing.seal(keys.of(subject), place(subject, field), value);
    }

    /// The value in clear. Throws [Forgotten] when the person was erased, `IllegalStateException`
    /// when the bytes were changed or belong to another place.
    public String open(SubjectId subject, Field field, byte[] sealed) {
        return Sealing.open(keys.of(subject), place(subject, field), sealed);
    }

    /// What to search by where the value itself is sealed: HMAC-SHA256 of the normalised value,
    /// 32 bytes, another for each purpose (`customers.email`). The caller normalises it first, to
    /// lower case for instance.
    public byte[] blindIndex(String purpose, String normalised) {
        return blind.of(purpose, normalised);
    }

    /// Destroys the person's key: what was sealed under it can never be read again. Repeating it
    /// changes nothing. Joins the caller's transaction. Other nodes follow within a minute.
    public void forget(SubjectId subject) {
        keys.destroy(subject);
    }

    private static byte[] place(SubjectId subject, Field field) {
        return String.join(
                        "|", field.table(), field.column(), field.row(), subject.value().toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
