package io.portolan.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param throttleLoopback whether sign-ins from this machine are throttled too; in demo mode they
///     are not unless this is switched on
/// @param trustedProxies how many proxies of ours stand in front and append to `X-Forwarded-For`
/// @param publicUrl where the shop is reached from outside, without a slash at the end; empty means
///     this machine
@ConfigurationProperties("portolan.staff")
record StaffSettings(
        @DefaultValue("false") boolean throttleLoopback,
        @DefaultValue("0") int trustedProxies,
        @DefaultValue("") String publicUrl) {}
