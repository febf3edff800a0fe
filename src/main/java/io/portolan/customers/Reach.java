package io.portolan.customers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Mail addresses and phone numbers in the one form they are searched by.
public final class Reach {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int LONGEST_MAIL = 254;

    private Reach() {}

    /// Whether a letter could arrive there by its looks.
    public static boolean mail(String text) {
        return text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches();
    }

    static String normalMail(String mail) {
        return Normalizer.normalize(mail.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// Digits only, whatever script they are in, and the plus of an international number.
    static String normalPhone(String phone) {
        StringBuilder digits = new StringBuilder();
        phone.strip()
                .codePoints()
                .filter(Character::isDigit)
                .forEach(point -> digits.append(Character.digit(point, 10)));
        boolean abroad = phone.strip().startsWith("+") || phone.strip().startsWith("＋");
        return digits.isEmpty() ? "" : (abroad ? "+" : "") + digits;
    }
}
