package io.portolan.platform.download;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// The addresses of the public internet: not this machine, not its network, not the address under
/// which clouds tell a machine its secrets, nothing set aside by the IANA registries for special
/// use.
public final class PublicAddresses implements Predicate<InetAddress> {

    private static final List<Block> SPECIAL =
            List.of(
                    Block.of("0.0.0.0", 8),
                    Block.of("10.0.0.0", 8),
                    Block.of("100.64.0.0", 10),
                    Block.of("127.0.0.0", 8),
                    Block.of("169.254.0.0", 16),
                    Block.of("172.16.0.0", 12),
                    Block.of("192.0.0.0", 24),
                    Block.of("192.0.2.0", 24),
                    Block.of("192.88.99.0", 24),
                    Block.of("192.168.0.0", 16),
                    Block.of("198.18.0.0", 15),
                    Block.of("198.51.100.0", 24),
                    Block.of("203.0.113.0", 24),
                    Block.of("224.0.0.0", 3),
                    Block.of("2001::", 23),
                    Block.of("2001:db8::", 32),
                    Block.of("2002::", 16),
                    Block.of("3fff::", 20));
    private static final Block GLOBAL = Block.of("2000::", 3);
    private static final Block TRANSLATED = Block.of("64:ff9b::", 96);

    @Override
    public boolean test(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.holds(bytes)) return notSpecial(Arrays.copyOfRange(bytes, 12, 16));
        if (address instanceof Inet6Address && !GLOBAL.holds(bytes)) return false;
        return notSpecial(bytes);
    }

    private static boolean notSpecial(byte[] bytes) {
        return SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }

    /// A block of addresses.
    @SuppressWarnings("ArrayRecordComponent")
    private record Block(byte[] first, int bits) {

        static Block of(String first, int bits) {
            try {
                return new Block(InetAddress.getByName(first).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(first, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) return false;
            for (int bit = 0; bit < bits; bit += 8) {
                int kept = Math.min(8, bits - bit);
                int mask = 0xff << (8 - kept) & 0xff;
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) return false;
            }
            return true;
        }
    }
}
