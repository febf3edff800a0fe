package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the main navigation.
///
/// @param group the key of the heading above it; null when it continues the group before
/// @param right what one must hold to see it; empty for everybody who is signed in
public record NavItem(String key, String href, String icon, String right, @Nullable String group) {

    static final List<NavItem> ALL =
            List.of(
                    new NavItem("home", "/admin", "home", "", null),
                    new NavItem("orders", "/admin/orders", "receipt", "orders.read", null),
                    new NavItem("customers", "/admin/customers", "user", "customers.read", null),
                    new NavItem("parcels", "/admin/parcels", "truck-delivery", "orders.read", null),
                    new NavItem("products", "/admin/products", "package", "products.read", null),
                    new NavItem(
                            "collections", "/admin/collections", "stack", "products.read", null),
                    new NavItem("types", "/admin/types", "list-check", "products.read", null),
                    new NavItem("guides", "/admin/size-guides", "ruler", "products.read", null),
                    new NavItem("imports", "/admin/imports", "file-import", "products.write", null),
                    new NavItem("search", "/admin/search", "search", "products.read", null),
                    new NavItem(
                            "translations",
                            "/admin/translations",
                            "language",
                            "products.read",
                            null),
                    new NavItem(
                            "tariff", "/admin/tariff", "world", "products.read", "nav.group.trade"),
                    new NavItem("rules", "/admin/rules", "building-bank", "products.read", null),
                    new NavItem("quotes", "/admin/quotes", "file-check", "products.read", null),
                    new NavItem(
                            "registrations",
                            "/admin/registrations",
                            "world",
                            "filings.read",
                            "nav.group.tax"),
                    new NavItem("filings", "/admin/filings", "building-bank", "filings.read", null),
                    new NavItem("claims", "/admin/claims", "arrow-back-up", "filings.read", null),
                    new NavItem("mail", "/dev/outbox", "mail", "mail.read", "nav.group.watch"),
                    new NavItem(
                            "connections", "/admin/connections", "plug", "connections.read", null),
                    new NavItem("rates", "/admin/rates", "refresh", "connections.read", null),
                    new NavItem("variance", "/admin/variance", "receipt", "payments.read", null),
                    new NavItem("audit", "/admin/audit", "shield", "audit.read", null),
                    new NavItem(
                            "markets", "/admin/markets", "world", "markets.read", "nav.group.set"),
                    new NavItem("people", "/admin/people", "users", "staff.manage", null),
                    new NavItem("keys", "/admin/keys", "key", "keys.manage", null),
                    new NavItem("clock", "/admin/clock", "clock", "clock.turn", null));
}
