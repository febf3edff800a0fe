package io.portolan.platform.wire;

import io.portolan.kernel.CountryCode;
import java.util.List;
import java.util.Set;

/// What a connector says of itself: to the wire, to the settings screen and to the reader.
///
/// @param id stored with accounts and journal lines, never changes once used: `demo-bank`
/// @param title as staff see it
/// @param ports what it can stand in for: `payments`, `shipping`
/// @param regions countries it serves; empty means everywhere
/// @param shown names of JSON members, form fields and query parameters whose values may be kept
///     in the journal; every other value is left out
/// @param cannot what it is not able to do, in sentences for the settings screen
public record Manifest(
        String id,
        String title,
        Set<String> ports,
        List<CountryCode> regions,
        List<Setting> settings,
        Auth auth,
        Limits limits,
        Set<String> shown,
        List<String> cannot,
        Standing standing) {

    /// How sure we are that the vendor understands us.
    public enum Standing {
        /// Tested against the vendor's own description, recording, vector or SDK.
        PROVED,
        /// Written from documentation; nobody has seen it work.
        WRITTEN_NOT_PROVED,
        /// The outsider that ships with the shop.
        DEMO
    }

    public Manifest {
        ports = Set.copyOf(ports);
        regions = List.copyOf(regions);
        settings = List.copyOf(settings);
        shown = Set.copyOf(shown);
        cannot = List.copyOf(cannot);
    }

    public boolean demo() {
        return standing == Standing.DEMO;
    }
}
