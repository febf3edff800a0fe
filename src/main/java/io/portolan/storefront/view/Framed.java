package io.portolan.storefront.view;

/// A page of the shop, in its frame.
public interface Framed {

    Frame frame();
}
