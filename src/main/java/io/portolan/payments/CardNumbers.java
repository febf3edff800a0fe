package io.portolan.payments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises card numbers, so that none ever enters: 13 to 19 digits, blanks and dashes between
/// them allowed, with a right check digit (Luhn).
final class CardNumbers {

    private static final Pattern CANDIDATE = Pattern.compile("\\d(?:[ -]?\\d){12,18}");

    private CardNumbers() {}

    static boolean found(String text) {
        Matcher candidate = CANDIDATE.matcher(text);
        while (candidate.find()) {
            if (luhn(candidate.group().replaceAll("[ -]", ""))) return true;
        }
        return false;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
