package io.portolan.engagement;

import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Field;
import io.portolan.privacy.Forgotten;
import io.portolan.privacy.Masks;
import io.portolan.privacy.PersonalData;
import io.portolan.privacy.PersonalDataHolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What is personal in a mail, recipient and body, sealed under the reader's key.
@Component
class MessageSeals implements PersonalDataHolder {

    private static final String TABLE = "engagement.message";
    private static final String RECIPIENT = "recipient";
    private static final String HTML = "html";
    private static final String PLAIN = "plain";

    private final PersonalData people;
    private final MessageStore store;

    MessageSeals(PersonalData people, MessageStore store) {
        this.people = people;
        this.store = store;
    }

    byte[] recipient(SubjectId subject, UUID id, String to) {
        return people.seal(subject, new Field(TABLE, RECIPIENT, id), to);
    }

    byte[] html(SubjectId subject, UUID id, String html) {
        return people.seal(subject, new Field(TABLE, HTML, id), html);
    }

    byte[] text(SubjectId subject, UUID id, String text) {
        return people.seal(subject, new Field(TABLE, PLAIN, id), text);
    }

    /// The mail in clear. Throws [Forgotten] when its reader was erased.
    Letter open(MessageStore.Row row) {
        return new Letter(
                to(row),
                row.title(),
                people.open(row.subject(), new Field(TABLE, HTML, row.id()), row.html()),
                people.open(row.subject(), new Field(TABLE, PLAIN, row.id()), row.text()));
    }

    Message masked(MessageStore.Row row) {
        String to;
        try {
            to = Masks.email(to(row));
        } catch (Forgotten erased) {
            to = "***";
        }
        return new Message(
                row.id(),
                row.kind(),
                row.about(),
                row.order(),
                row.orderNumber(),
                row.language(),
                row.title(),
                to,
                row.state(),
                row.tries(),
                row.error(),
                row.writtenAt(),
                row.sentAt());
    }

    private String to(MessageStore.Row row) {
        return people.open(row.subject(), new Field(TABLE, RECIPIENT, row.id()), row.recipient());
    }

    @Override
    public String module() {
        return "engagement";
    }

    @Override
    public List<HeldColumn> holds() {
        return List.of(
                new HeldColumn(TABLE, RECIPIENT, Keeping.SEALED, "receipt"),
                new HeldColumn(TABLE, HTML, Keeping.SEALED, "receipt"),
                new HeldColumn(TABLE, PLAIN, Keeping.SEALED, "receipt"));
    }

    @Override
    public List<HeldRow> export(SubjectId subject) {
        List<HeldRow> rows = new ArrayList<>();
        try {
            for (MessageStore.Row row : store.ofSubject(subject)) {
                Letter letter = open(row);
                rows.add(
                        new HeldRow(
                                TABLE,
                                row.id().toString(),
                                Map.of(
                                        RECIPIENT,
                                        letter.to(),
                                        "title",
                                        letter.title(),
                                        HTML,
                                        letter.html(),
                                        PLAIN,
                                        letter.text())));
            }
            return rows;
        } catch (Forgotten erased) {
            return List.of();
        }
    }

    @Override
    public void erase(SubjectId subject) {
        // All that is held is sealed: destroying the key is enough.
    }

    @Override
    public String mask(HeldColumn column, String value) {
        return column.column().equals(RECIPIENT) ? Masks.email(value) : "***";
    }
}
