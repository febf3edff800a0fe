package io.portolan.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where a request comes from. `X-Forwarded-For` is believed only as far as our own proxies wrote
/// it: with `n` trusted proxies the client is the n-th entry from the end, and without any the
/// header is not read at all.
@Component
public class ClientAddress {

    private final int trustedProxies;

    ClientAddress(StaffSettings settings) {
        trustedProxies = settings.trustedProxies();
    }

    /// The caller's address. A header that is shorter than our chain of proxies, or is no address,
    /// leaves the address of the connection.
    public InetAddress of(HttpServletRequest request) {
        InetAddress connection = InetAddress.ofLiteral(withoutZone(request.getRemoteAddr()));
        if (trustedProxies == 0) return connection;
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            for (String hop : header.split(",", -1)) hops.add(hop.strip());
        }
        if (hops.size() < trustedProxies) return connection;
        try {
            return InetAddress.ofLiteral(hops.get(hops.size() - trustedProxies));
        } catch (IllegalArgumentException noAddress) {
            return connection;
        }
    }

    /// The network of an address as it may be shown and stored: /24 or /48.
    static String network(InetAddress address) {
        int kept = address instanceof Inet6Address ? 48 : 24;
        return AddressRange.around(address, kept).toString();
    }

    private static String withoutZone(String literal) {
        int zone = literal.indexOf('%');
        return zone < 0 ? literal : literal.substring(0, zone);
    }
}
