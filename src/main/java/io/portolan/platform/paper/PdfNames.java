package io.portolan.platform.paper;

import java.util.function.Consumer;

/// Finds the names of a PDF (`/Launch`, `/La#75nch`) in bytes that come in pieces.
final class PdfNames {

    private static final int LONGEST = 127;
    private static final String ENDS = "()<>[]{}/%";

    private final Consumer<String> each;
    private final StringBuilder name = new StringBuilder();
    private boolean inside;

    PdfNames(Consumer<String> each) {
        this.each = each;
    }

    void read(byte[] bytes, int from, int until) {
        for (int i = from; i < until; i++) {
            int one = bytes[i] & 0xff;
            if (inside && (one <= ' ' || ENDS.indexOf(one) >= 0)) end();
            if (one == '/') inside = true;
            else if (inside && name.length() <= LONGEST) name.append((char) one);
        }
    }

    void end() {
        if (inside && !name.isEmpty() && name.length() <= LONGEST) each.accept(plain());
        name.setLength(0);
        inside = false;
    }

    private String plain() {
        if (name.indexOf("#") < 0) return name.toString();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            int high = i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
            int low = i + 2 < name.length() ? Character.digit(name.charAt(i + 2), 16) : -1;
            if (name.charAt(i) == '#' && high >= 0 && low >= 0) {
                plain.append((char) ((high << 4) | low));
                i += 2;
            } else {
                plain.append(name.charAt(i));
            }
        }
        return plain.toString();
    }
}
