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

    // What the shop itself takes, as measured with 12,500 products in -Xmx320m; an estimate.
    private static final long OWN = 60_000_000;
    private static final long MEGABYTE = 1_048_576;
    private static final int STEP = 100;

    private Room() {}

    /// Whether so little is left that no more goods should come in.
    static boolean tight() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getCollectionUsage();
            if (keeps(pool) && usage != null && tight(usage.getUsed(), usage.getMax())) return true;
        }
        return false;
    }

    private static boolean keeps(MemoryPoolMXBean pool) {
        boolean old = pool.getName().contains("Old") || pool.getName().contains("Tenured");
        return old && pool.getType() == MemoryType.HEAP;
    }

    /// @param used bytes that the last collection could not free
    /// @param max bytes there can be; less than 1 when nobody said
    static boolean tight(long used, long max) {
        return max > 0 && used > max * MOST;
    }

    /// How many bytes of goods there is room for; 0 when nobody said how much memory there is.
    static long holds() {
        return holds(lasting());
    }

    /// @param lasting bytes that can be kept for good
    static long holds(long lasting) {
        return lasting < 1 ? 0 : Math.max(1, (long) (lasting * MOST) - OWN);
    }

    private static long lasting() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (keeps(pool) && pool.getUsage().getMax() > 0) return pool.getUsage().getMax();
        }
        return 0;
    }

    /// Megabytes of `-Xmx` for a shop with so many bytes of goods, in whole hundreds: two thirds of
    /// it are for what lasts, and half of those may be taken.
    static long heapFor(long bytes) {
        long heap = megabytes((long) ((bytes + OWN) * 1.5 / MOST));
        return Math.ceilDiv(heap, STEP) * STEP;
    }

    static long megabytes(long bytes) {
        return bytes / MEGABYTE;
    }

    /// The goods of a file do not fit beside those that are there.
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("the goods do not fit into the memory of the shop");
        }
    }
}
