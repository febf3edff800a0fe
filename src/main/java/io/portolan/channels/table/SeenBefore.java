package io.portolan.channels.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Remembers which texts of a long file came by, in eight bytes each.
public final class SeenBefore {

    private long[] table = new long[1024];
    private int size;

    /// Whether it is the first time.
    public boolean first(String text) {
        if (size * 2 > table.length) grow();
        boolean added = put(table, hash(text));
        if (added) size++;
        return added;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(hash -> hash != 0).forEach(hash -> put(larger, hash));
        table = larger;
    }

    private static boolean put(long[] table, long hash) {
        int slot = (int) (hash & (table.length - 1));
        while (table[slot] != 0) {
            if (table[slot] == hash) return false;
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = hash;
        return true;
    }

    // FNV-1a with a final mix; zero means an empty slot.
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
