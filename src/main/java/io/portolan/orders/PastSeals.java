package io.portolan.orders;

import io.portolan.kernel.Address;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Field;
import io.portolan.privacy.Forgotten;
import io.portolan.privacy.PersonalData;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals what is personal about a past order.
@Component
class PastSeals {

    private static final byte[] NOBODY = {};

    private final OrderAddresses addresses;
    private final PersonalData personal;
    private final JsonMapper json;

    PastSeals(OrderAddresses addresses, PersonalData personal, JsonMapper json) {
        this.addresses = addresses;
        this.personal = personal;
        this.json = json;
    }

    List<SubjectId> newSubjects(int count) {
        return personal.newSubjects(count);
    }

    void forget(SubjectId subject) {
        personal.forget(subject);
    }

    byte[] address(SubjectId subject, OrderId order, Address address) {
        return addresses.seal(subject, order, address);
    }

    byte[] emailIndex(Address address) {
        return address.email().isEmpty() ? NOBODY : addresses.emailIndex(address.email());
    }

    /// All that a source said of an order, sealed.
    byte[] stated(SubjectId subject, OrderId order, PastOrder stated) {
        return personal.seal(subject, OrderAddresses.past(order), json.writeValueAsString(stated));
    }

    PastOrder stated(SubjectId subject, OrderId order, byte[] sealed) {
        String text = personal.open(subject, OrderAddresses.past(order), sealed);
        return json.readValue(text, PastOrder.class);
    }

    Optional<PastOrder> opened(SubjectId subject, OrderId order, byte[] sealed) {
        try {
            return Optional.of(stated(subject, order, sealed));
        } catch (Forgotten erased) {
            return Optional.empty();
        }
    }

    /// A fingerprint of all a source said of an order.
    byte[] mark(PastOrder order) {
        return personal.blindIndex("orders.stated", json.writeValueAsString(order));
    }

    String wrap(SubjectId subject, OrderId order, Object thing) {
        String text = json.writeValueAsString(thing);
        return Base64.getEncoder().encodeToString(personal.seal(subject, before(order), text));
    }

    <T> T unwrap(SubjectId subject, OrderId order, String wrapped, Class<T> type) {
        byte[] sealed = Base64.getDecoder().decode(wrapped);
        return json.readValue(personal.open(subject, before(order), sealed), type);
    }

    String text(Bill bill) {
        return json.writeValueAsString(bill);
    }

    private static Field before(OrderId order) {
        return new Field(OrderAddresses.TABLE, "before", order.value());
    }
}
