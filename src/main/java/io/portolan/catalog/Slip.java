package io.portolan.catalog;

import java.util.List;

/// How likely one slip is that makes one word of another: what the fingers do most, and what the
/// eye takes for the same.
final class Slip {

    /// How much likelier each is than a wrong letter somewhere (natural logarithm).
    private static final double LIKELY = 0.7;

    static final double FIRST_LETTER = -1.6;
    private static final double LAST_LETTER = -0.3;

    /// Letters that differ by dots or a mark alone.
    private static final List<String> SAME_SHAPE =
            List.of(
                    "بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "كگ", "هة", "اأإآء",
                    "يىئ", "وؤ");

    private Slip() {}

    /// The logarithm of how likely somebody writes `typed` who means `meant`, against a wrong
    /// letter in the middle. Both differ by one slip.
    static double likelihood(int[] typed, int[] meant) {
        int front = 0;
        int shorter = Math.min(typed.length, meant.length);
        while (front < shorter && typed[front] == meant[front]) front++;
        double likelihood = 0;
        if (front == 0 && !isDoubled(typed, meant, front)) likelihood += FIRST_LETTER;
        if (front >= shorter - 1) likelihood += LAST_LETTER;
        if (typed.length != meant.length) {
            return isDoubled(typed, meant, front) ? likelihood + LIKELY : likelihood;
        }
        boolean exchanged = front + 1 < typed.length && typed[front + 1] != meant[front + 1];
        return exchanged || sameShape(typed[front], meant[front])
                ? likelihood + LIKELY
                : likelihood;
    }

    // A letter twice instead of once, or once instead of twice.
    private static boolean isDoubled(int[] typed, int[] meant, int at) {
        int[] longer = typed.length > meant.length ? typed : meant;
        return typed.length != meant.length && at > 0 && longer[at] == longer[at - 1];
    }

    private static boolean sameShape(int one, int other) {
        for (String shape : SAME_SHAPE) {
            if (shape.indexOf(one) >= 0 && shape.indexOf(other) >= 0) return true;
        }
        return false;
    }
}
