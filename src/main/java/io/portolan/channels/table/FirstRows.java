package io.portolan.channels.table;

/// Remembers in which row of a long file a text came first, in twelve bytes each.
public final class FirstRows {

    /// What is said of a text that did not come.
    public static final int NONE = -1;

    private long[] marks = new long[1024];
    private int[] rows = new int[1024];
    private int size;

    /// What stands for a text; never 0.
    public static long mark(String text) {
        return SeenBefore.hash(text);
    }

    /// Notes the row, unless the text came before.
    ///
    /// @param mark of the text
    public void note(long mark, int row) {
        if (size * 2 > marks.length) grow();
        int slot = slot(mark);
        if (marks[slot] != 0) return;
        marks[slot] = mark;
        rows[slot] = row;
        size++;
    }

    /// The first row of a text; `NONE` when it did not come.
    public int row(long mark) {
        int slot = slot(mark);
        return marks[slot] == 0 ? NONE : rows[slot];
    }

    private int slot(long mark) {
        int slot = (int) (mark & (marks.length - 1));
        while (marks[slot] != 0 && marks[slot] != mark) slot = (slot + 1) & (marks.length - 1);
        return slot;
    }

    private void grow() {
        long[] before = marks;
        int[] at = rows;
        marks = new long[before.length * 2];
        rows = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] == 0) continue;
            int slot = slot(before[i]);
            marks[slot] = before[i];
            rows[slot] = at[i];
        }
    }
}
