package io.portolan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void keepsAHashThatNamesItsAlgorithm() {
        assertThat(passwords.hash("a quiet harbour")).startsWith("{bcrypt}");
    }

    @Test
    void knowsTheRightPasswordAgain() {
        String hash = passwords.hash("a quiet harbour");
        assertThat(passwords.matches("a quiet harbour", hash)).isTrue();
        assertThat(passwords.matches("a quiet harbor", hash)).isFalse();
    }

    @Test
    void letsNobodyInWithoutAnAccount() {
        assertThat(passwords.matches("a quiet harbour", null)).isFalse();
    }

    @Test
    void refusesPasswordsThatAreGuessedFirst() {
        String email = "li@example.com";
        assertThat(Passwords.weakness("short", email)).isEqualTo(Weakness.TOO_SHORT);
        assertThat(Passwords.weakness("x".repeat(73), email)).isEqualTo(Weakness.TOO_LONG);
        assertThat(Passwords.weakness("aaaaaaaaaaab", email)).isEqualTo(Weakness.EASY);
        assertThat(Passwords.weakness("Password1234", email)).isEqualTo(Weakness.EASY);
        assertThat(Passwords.weakness("li@example.com!", email)).isEqualTo(Weakness.EASY);
        assertThat(Passwords.weakness("a quiet harbour", email)).isNull();
    }
}
