package io.portolan.admin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises card numbers in free text, so that none is ever kept.
final class CardNumbers {

    private static final Pattern RUN = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");

    private CardNumbers() {}

    /// Whether 13 to 19 digits in a row pass the check digit of ISO/IEC 7812 (Luhn).
    static boolean in(String text) {
        Matcher run = RUN.matcher(text);
        while (run.find()) if (checks(run.group().replaceAll("[ -]", ""))) return true;
        return false;
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
