package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is kept of what may change meanwhile.
class RememberedTest {

    @Test
    void whatWasReadBeforeTheChangeIsNotKeptAfterIt() {
        Remembered<String> word = new Remembered<>();
        String slow =
                word.get(
                        known -> true,
                        () -> {
                            word.forget();
                            return "before";
                        });
        assertThat(slow).isEqualTo("before");
        assertThat(word.get(known -> true, () -> "after")).isEqualTo("after");
        assertThat(word.get(known -> true, () -> "not read")).isEqualTo("after");
        assertThat(word.get(known -> false, () -> "anew")).isEqualTo("anew");
    }
}
