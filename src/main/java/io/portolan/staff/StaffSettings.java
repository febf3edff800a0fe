package io.portolan.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param demo whether this is a shop to try things in
/// @param throttleLoopback whether sign-ins from this machine are throttled too; in demo mode they
///     are not unless this is switched on
/// @param trustedProxies how many proxies of ours stand in front and append to `X-Forwarded-For`
/// @param publicUrl where the shop is reached from outside, without a slash at the end; empty means
///     this machine
@ConfigurationProperties("portolan")
record StaffSettings(
        @DefaultValue("true") boolean demo,
        @DefaultValue("false") boolean throttleLoopback,
        @DefaultValue("0") int trustedProxies,
        @DefaultValue("") String publicUrl) {}
