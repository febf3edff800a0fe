package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.channels.table.Hint;
import io.portolan.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A lossless WebP is refused where the same picture as JPEG is taken: who reads why must know.
class PictureHintsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void whatIsSaidOfTooManyPixelsNamesTheWayOut(String language) {
        String hint = Hint.of("picture.fault.too-many-pixels", "7000 × 4000");
        assertThat(Hint.in(hint, Language.of(language))).contains("7000 × 4000", "WebP", "JPEG");
    }
}
