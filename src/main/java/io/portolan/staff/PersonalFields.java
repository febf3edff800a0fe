package io.portolan.staff;

import io.portolan.kernel.StaffId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The one place where names and e-mail addresses of staff are turned into what is stored, and
/// back.
@Component
class PersonalFields {

    byte[] seal(StaffId owner, String column, String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String open(StaffId owner, String column, byte[] sealed) {
        return new String(sealed, StandardCharsets.UTF_8);
    }

    /// By which an account is found without reading e-mail addresses.
    byte[] index(String email) {
        return Secrets.fingerprint("staff.member.email|" + normalised(email));
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
