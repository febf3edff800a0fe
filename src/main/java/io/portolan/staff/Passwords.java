package io.portolan.staff;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords as hashes that name their algorithm, so that it can be changed without anybody
/// noticing.
@Component
class Passwords {

    static final int SHORTEST = 10;
    // bcrypt reads no further than this
    static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String ofNobody = hash(Secrets.token());

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) throw new IllegalStateException("no hash");
        return hash;
    }

    /// Takes the same time whether or not there is such an account.
    boolean matches(String password, @Nullable String hash) {
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
        boolean right = encoder.matches(tooLong ? "" : password, hash == null ? ofNobody : hash);
        return right && hash != null && !tooLong;
    }

    /// What is wrong with a new password, as a word for [Weakness], or null.
    static @Nullable Weakness weakness(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return Weakness.TOO_SHORT;
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Weakness.TOO_LONG;
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String name = email.strip().toLowerCase(Locale.ROOT);
        boolean oneLetter = plain.chars().distinct().count() < 4;
        boolean isName = !name.isEmpty() && (plain.contains(name) || name.equals(plain));
        return oneLetter || isName || plain.contains("password") ? Weakness.EASY : null;
    }
}
