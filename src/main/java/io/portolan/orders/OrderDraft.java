package io.portolan.orders;

import io.portolan.kernel.Address;
import io.portolan.kernel.Language;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import java.util.List;
import java.util.UUID;

/// An order about to be placed.
///
/// @param checkoutId the cart and its version; ends duplicates
/// @param token the secret part of the link to the order page
/// @param payOnDelivery whether it is confirmed at once and paid at the door
/// @param texts ids of the legal texts it is placed under, as the buyer could read them
public record OrderDraft(
        OrderId id,
        String checkoutId,
        String token,
        String market,
        Language language,
        SubjectId subject,
        Address address,
        Bill bill,
        String paymentMethod,
        boolean payOnDelivery,
        List<UUID> texts) {

    public OrderDraft {
        texts = List.copyOf(texts);
    }
}
