package io.portolan.storefront.view;

/// On to the payment provider's page.
///
/// @param href where the buyer goes on, on the provider's site
public record OnwardPage(Frame frame, String href) {}
