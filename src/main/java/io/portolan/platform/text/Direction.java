package io.portolan.platform.text;

/// The side a text starts at.
public final class Direction {

    private Direction() {}

    /// `rtl` when its first letter is written from the right, else `ltr`.
    public static String of(String text) {
        int first = text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
        byte way = Character.getDirectionality(first);
        boolean right =
                way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        return right ? "rtl" : "ltr";
    }
}
