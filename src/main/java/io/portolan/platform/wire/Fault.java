package io.portolan.platform.wire;

/// Why a vendor refused, in the words of our port.
///
/// @param code our word: `FUNDS`, `ADDRESS`
/// @param vendorCode the vendor's word, for staff only
public record Fault(String code, String vendorCode, Advice advice) {

    /// Nobody could be reached or we must not ask now; nothing was sent.
    public static final String UNREACHABLE = "UNREACHABLE";

    /// Codes of the vendor that its table does not list, and our own wrong requests.
    public static final String OURS = "OURS";
}
