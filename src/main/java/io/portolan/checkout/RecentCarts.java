package io.portolan.checkout;

import io.portolan.kernel.CartId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Carts as they were last written here, the latest 5,000. Good only as the *before* of a change:
/// the change is written for a version, and one that another node has passed is refused.
final class RecentCarts {

    private static final int MOST = 5_000;

    private final Map<CartId, Cart> carts =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<CartId, Cart> eldest) {
                    return size() > MOST;
                }
            };

    /// Takes it out: whoever changes the cart puts it back as it is then.
    synchronized @Nullable Cart take(CartId id) {
        return carts.remove(id);
    }

    synchronized void put(Cart cart) {
        carts.put(cart.id(), cart);
    }
}
