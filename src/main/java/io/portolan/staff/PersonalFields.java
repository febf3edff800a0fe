package io.portolan.staff;

import io.portolan.kernel.StaffId;
import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Field;
import io.portolan.privacy.Forgotten;
import io.portolan.privacy.PersonalData;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The one place where names and e-mail addresses of staff are turned into what is stored, and
/// back.
@Component
class PersonalFields {

    static final String TABLE = "staff.member";
    static final String EMAIL = "email_sealed";
    static final String NAME = "name_sealed";

    private final PersonalData data;

    PersonalFields(PersonalData data) {
        this.data = data;
    }

    SubjectId newSubject() {
        return data.newSubject();
    }

    byte[] seal(SubjectId subject, StaffId member, String column, String text) {
        return data.seal(subject, new Field(TABLE, column, member.value()), text);
    }

    /// Empty for a person who was erased: their account stays, for what it did, without a name.
    String open(SubjectId subject, StaffId member, String column, byte[] sealed) {
        try {
            return data.open(subject, new Field(TABLE, column, member.value()), sealed);
        } catch (Forgotten erased) {
            return "";
        }
    }

    /// By which an account is found without reading e-mail addresses.
    byte[] index(String email) {
        return data.blindIndex("staff.member.email", normalised(email));
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
