package io.portolan.checkout;

import io.portolan.kernel.Address;
import io.portolan.kernel.CartId;
import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Field;
import io.portolan.privacy.Forgotten;
import io.portolan.privacy.Masks;
import io.portolan.privacy.PersonalData;
import io.portolan.privacy.PersonalDataHolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The addresses in carts, sealed under their person's key.
@Component
class CartAddresses implements PersonalDataHolder {

    private static final String TABLE = "checkout.cart";

    private final PersonalData personal;
    private final JdbcClient db;
    private final JsonMapper json;

    CartAddresses(PersonalData personal, JdbcClient db, JsonMapper json) {
        this.personal = personal;
        this.db = db;
        this.json = json;
    }

    @Transactional
    public SubjectId newPerson() {
        return personal.newSubject();
    }

    byte[] seal(SubjectId subject, CartId cart, Address address) {
        return personal.seal(subject, field(cart), json.writeValueAsString(address));
    }

    /// Null when the cart has none, or its person was erased.
    @Nullable Address open(Cart cart) {
        SubjectId subject = cart.subject();
        byte[] sealed = cart.address();
        if (subject == null || sealed == null) return null;
        try {
            return json.readValue(personal.open(subject, field(cart.id()), sealed), Address.class);
        } catch (Forgotten gone) {
            return null;
        }
    }

    private static Field field(CartId cart) {
        return new Field(TABLE, "address", cart.value());
    }

    @Override
    public String module() {
        return "checkout";
    }

    @Override
    public List<HeldColumn> holds() {
        return List.of(new HeldColumn(TABLE, "address", Keeping.SEALED, "delivery"));
    }

    @Override
    public List<HeldRow> export(SubjectId subject) {
        List<HeldRow> rows = new ArrayList<>();
        db.sql(
                        """
                        select id, address
                          from checkout.cart
                         where subject_id = :subject
                           and address is not null
                         limit 1000
                        """)
                .param("subject", subject.value())
                .query(
                        row -> {
                            CartId id = new CartId(row.getObject(1, UUID.class));
                            String text = personal.open(subject, field(id), row.getBytes(2));
                            rows.add(new HeldRow(TABLE, id.toString(), Map.of("address", text)));
                        });
        return rows;
    }

    @Override
    public void erase(SubjectId subject) {
        db.sql("update checkout.cart set address = null where subject_id = :subject")
                .param("subject", subject.value())
                .update();
    }

    @Override
    public String mask(HeldColumn column, String value) {
        return Masks.name(value);
    }
}
