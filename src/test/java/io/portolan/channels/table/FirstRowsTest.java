package io.portolan.channels.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

class FirstRowsTest {

    private static final int ROWS = 100_000;

    @Test
    void findsTheFirstRowOfEachTextAndNoOther() {
        FirstRows rows = new FirstRows();
        for (int i = 0; i < ROWS; i++) rows.note(FirstRows.mark("SKU-" + i), i);
        for (int i = 0; i < ROWS; i++) rows.note(FirstRows.mark("SKU-" + i), ROWS + i);
        for (int i = 0; i < ROWS; i++) {
            assertThat(rows.row(FirstRows.mark("SKU-" + i))).isEqualTo(i);
        }
        assertThat(rows.row(FirstRows.mark("SKU-" + ROWS))).isEqualTo(FirstRows.NONE);
    }

    /// A name and a number of each product of a long file, in the heap of a small shop.
    @Test
    void takesLessThanFiftyBytesForEachText() throws IllegalAccessException {
        FirstRows rows = new FirstRows();
        for (int i = 0; i < ROWS; i++) rows.note(FirstRows.mark("a long number of goods " + i), i);
        long bytes = 0;
        for (Field field : FirstRows.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) continue;
            field.setAccessible(true);
            bytes +=
                    switch (field.get(rows)) {
                        case long[] longs -> 8L * longs.length;
                        case int[] ints -> 4L * ints.length;
                        case Integer one -> 4;
                        case Object other ->
                                throw new AssertionError(field + " grows in an unknown way");
                    };
        }
        assertThat(bytes / ROWS).isLessThan(50);
    }
}
