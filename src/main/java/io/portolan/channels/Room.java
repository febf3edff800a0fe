package io.portolan.channels;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/// How much of the memory is taken for good. The shop keeps its catalogue there: a file that grows
/// it beyond that would end the shop, again after each start.
final class Room {

    // The search indexes and the shelves of the markets follow a moment later.
    private static final double MOST = 0.5;

    private Room() {}

    /// Whether so little is left that no more goods should come in.
    static boolean tight() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getCollectionUsage();
            boolean lasting =
                    pool.getType() == MemoryType.HEAP
                            && (pool.getName().contains("Old")
                                    || pool.getName().contains("Tenured"));
            if (lasting && usage != null && tight(usage.getUsed(), usage.getMax())) return true;
        }
        return false;
    }

    /// @param used bytes that the last collection could not free
    /// @param max bytes there can be; less than 1 when nobody said
    static boolean tight(long used, long max) {
        return max > 0 && used > max * MOST;
    }

    /// The goods of a file do not fit beside those that are there.
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("the goods do not fit into the memory of the shop");
        }
    }
}
