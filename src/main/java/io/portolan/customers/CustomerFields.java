package io.portolan.customers;

import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Field;
import io.portolan.privacy.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Seals what is personal about a customer into its columns and opens it again.
@Component
class CustomerFields {

    static final String TABLE = "customers.customer";
    static final String GIVEN_NAME = "given_name";
    static final String FAMILY_NAME = "family_name";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String ADDRESSES = "addresses";
    static final String NOTE = "note";

    private static final TypeReference<List<PostalAddress>> PLACES = new TypeReference<>() {};

    /// A person as they lie in the table; rows are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(
            byte[] givenName,
            byte[] familyName,
            byte[] email,
            byte[] phone,
            byte[] addresses,
            byte[] note) {}

    private final PersonalData personal;
    private final JsonMapper json;

    CustomerFields(PersonalData personal, JsonMapper json) {
        this.personal = personal;
        this.json = json;
    }

    List<SubjectId> newSubjects(int count) {
        return personal.newSubjects(count);
    }

    void ready(Collection<SubjectId> subjects) {
        personal.ready(subjects);
    }

    void forget(SubjectId subject) {
        personal.forget(subject);
    }

    Sealed seal(SubjectId subject, CustomerId id, Person person) {
        return new Sealed(
                seal(subject, id, GIVEN_NAME, person.givenName()),
                seal(subject, id, FAMILY_NAME, person.familyName()),
                seal(subject, id, EMAIL, person.email()),
                seal(subject, id, PHONE, person.phone()),
                seal(subject, id, ADDRESSES, json.writeValueAsString(person.addresses())),
                seal(subject, id, NOTE, person.note()));
    }

    /// Throws `Forgotten` when the person was erased.
    Person open(SubjectId subject, CustomerId id, Sealed sealed) {
        return new Person(
                open(subject, id, GIVEN_NAME, sealed.givenName()),
                open(subject, id, FAMILY_NAME, sealed.familyName()),
                open(subject, id, EMAIL, sealed.email()),
                open(subject, id, PHONE, sealed.phone()),
                json.readValue(open(subject, id, ADDRESSES, sealed.addresses()), PLACES),
                open(subject, id, NOTE, sealed.note()));
    }

    private byte[] seal(SubjectId subject, CustomerId id, String column, String text) {
        return personal.seal(subject, new Field(TABLE, column, id.value()), text);
    }

    private String open(SubjectId subject, CustomerId id, String column, byte[] sealed) {
        return personal.open(subject, new Field(TABLE, column, id.value()), sealed);
    }

    /// Something about a customer as text that only their key opens.
    String wrap(SubjectId subject, CustomerId id, String text) {
        Field place = new Field(TABLE, "before", id.value());
        return Base64.getEncoder().encodeToString(personal.seal(subject, place, text));
    }

    String unwrap(SubjectId subject, CustomerId id, String wrapped) {
        Field place = new Field(TABLE, "before", id.value());
        return personal.open(subject, place, Base64.getDecoder().decode(wrapped));
    }

    /// What a mail address is found by; null when there is none.
    byte @Nullable [] mailIndex(String mail) {
        return index("customers.email", Reach.normalMail(mail));
    }

    byte @Nullable [] phoneIndex(String phone) {
        return index("customers.phone", Reach.normalPhone(phone));
    }

    private byte @Nullable [] index(String purpose, String normal) {
        return normal.isEmpty() ? null : personal.blindIndex(purpose, normal);
    }

    /// A fingerprint of all a source said, to know it when it says the same again.
    byte[] mark(CustomerDraft draft) {
        return personal.blindIndex("customers.stated", json.writeValueAsString(draft));
    }

    static String key(byte[] index) {
        return new String(index, StandardCharsets.ISO_8859_1);
    }
}
