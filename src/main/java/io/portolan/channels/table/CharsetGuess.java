package io.portolan.channels.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Guesses in which characters the beginning of a file is written, where it does not say so.
/// Chinese spreadsheets write GBK, Japanese ones Shift-JIS: pairs of bytes whose first ones tell
/// them apart from each other and from the single accented letters of Windows-1252.
final class CharsetGuess {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private int singles;
    private int chinese;
    private int japanese;
    private int kana;

    private CharsetGuess() {}

    /// The character set; null when it is UTF-8, or a western one byte by byte.
    static @Nullable Charset of(byte[] sample) {
        Charset wide = utf16(sample);
        if (wide != null) return wide;
        if (isUtf8(sample)) return null;
        CharsetGuess guess = new CharsetGuess();
        guess.countChinese(sample);
        guess.countJapanese(sample);
        return guess.answer();
    }

    private @Nullable Charset answer() {
        if (kana > 0 && kana * 5 >= japanese && japanese >= chinese / 2) return SHIFT_JIS;
        return chinese > 1 && chinese >= singles * 4 ? GBK : null;
    }

    // Latin letters in two bytes each: every other byte is zero.
    private static @Nullable Charset utf16(byte[] sample) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        int many = Math.max(4, sample.length / 8);
        if (odd >= many && odd > even * 4) return StandardCharsets.UTF_16LE;
        return even >= many && even > odd * 4 ? StandardCharsets.UTF_16BE : null;
    }

    /// Whether every byte fits, but for a character that the end of the sample cuts.
    private static boolean isUtf8(byte[] sample) {
        int i = 0;
        while (i < sample.length) {
            int more = following(sample[i] & 0xFF);
            if (more < 0) return false;
            if (i + more >= sample.length) return true;
            for (int j = 1; j <= more; j++) if ((sample[i + j] & 0xC0) != 0x80) return false;
            i += more + 1;
        }
        return true;
    }

    private static int following(int first) {
        if (first < 0x80) return 0;
        if (first < 0xC2 || first > 0xF4) return -1;
        return first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    }

    // Both bytes of the common characters are high; an accented letter stands between low ones.
    private void countChinese(byte[] sample) {
        int i = 0;
        while (i < sample.length) {
            int first = sample[i] & 0xFF;
            int second = i + 1 < sample.length ? sample[i + 1] & 0xFF : 0;
            boolean pair = first >= 0xA1 && first <= 0xF7 && second >= 0xA1 && second <= 0xFE;
            if (pair) chinese++;
            else if (first >= 0x80) singles++;
            i += pair ? 2 : 1;
        }
    }

    private void countJapanese(byte[] sample) {
        int i = 0;
        while (i + 1 < sample.length) {
            int first = sample[i] & 0xFF;
            int second = sample[i + 1] & 0xFF;
            boolean lead = (first >= 0x81 && first <= 0x9F) || (first >= 0xE0 && first <= 0xEF);
            boolean pair = lead && second >= 0x40 && second <= 0xFC && second != 0x7F;
            if (pair) japanese++;
            boolean hiragana = first == 0x82 && second >= 0x9F && second <= 0xF1;
            if (pair && (hiragana || (first == 0x83 && second <= 0x96))) kana++;
            i += pair ? 2 : 1;
        }
    }
}
