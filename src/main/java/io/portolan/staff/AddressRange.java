package io.portolan.staff;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// A block of addresses in CIDR form, `203.0.113.0/24` or `2001:db8::/32`; a single address is a
/// block of one.
record AddressRange(InetAddress first, int bits) {

    AddressRange {
        int width = first.getAddress().length * 8;
        if (bits < 0 || bits > width) {
            throw new IllegalArgumentException("a range of " + width + " bits, not /" + bits);
        }
        if (!masked(first, bits).equals(first)) {
            throw new IllegalArgumentException(
                    first.getHostAddress()
                            + "/"
                            + bits
                            + " has bits set behind its length; did you mean "
                            + masked(first, bits).getHostAddress()
                            + "/"
                            + bits
                            + "?");
        }
    }

    /// Reads `address` or `address/bits`. Refuses anything else, names included, with
    /// `IllegalArgumentException`.
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int width = address.getAddress().length * 8;
        return new AddressRange(
                address, slash < 0 ? width : Integer.parseInt(text.substring(slash + 1)));
    }

    static AddressRange around(InetAddress address, int bits) {
        return new AddressRange(masked(address, bits), bits);
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && masked(address, bits).equals(first);
    }

    private static InetAddress masked(InetAddress address, int bits) {
        byte[] raw = address.getAddress();
        int width = raw.length * 8;
        BigInteger mask =
                BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE).shiftLeft(width - bits);
        byte[] kept = new BigInteger(1, raw).and(mask).toByteArray();
        byte[] whole = new byte[raw.length];
        int length = Math.min(kept.length, whole.length);
        System.arraycopy(kept, kept.length - length, whole, whole.length - length, length);
        try {
            return InetAddress.getByAddress(whole);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
