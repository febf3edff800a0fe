package io.portolan.orders;

import io.portolan.kernel.Address;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Field;
import io.portolan.privacy.Forgotten;
import io.portolan.privacy.Masks;
import io.portolan.privacy.PersonalData;
import io.portolan.privacy.PersonalDataHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The personal data of orders: the address, sealed under the buyer's key, and a blind index of the
/// e-mail address to find orders by.
@Component
class OrderAddresses implements PersonalDataHolder {

    static final String TABLE = "orders.purchase_order";

    private final PersonalData personal;
    private final JdbcClient db;
    private final JsonMapper json;

    OrderAddresses(PersonalData personal, JdbcClient db, JsonMapper json) {
        this.personal = personal;
        this.db = db;
        this.json = json;
    }

    List<OrderStore.NewRow> sealed(List<OrderDraft> drafts, Instant now) {
        List<OrderStore.NewRow> rows = new ArrayList<>(drafts.size());
        for (OrderDraft draft : drafts) {
            rows.add(
                    new OrderStore.NewRow(
                            draft,
                            seal(draft.subject(), draft.id(), draft.address()),
                            emailIndex(draft.address().email()),
                            json.writeValueAsString(draft.bill()),
                            draft.bill().lines().stream().mapToInt(Bill.Line::quantity).sum(),
                            now));
        }
        return rows;
    }

    byte[] seal(SubjectId subject, OrderId order, Address address) {
        return personal.seal(subject, field(order), json.writeValueAsString(address));
    }

    byte[] emailIndex(String email) {
        return personal.blindIndex("orders.email", email.strip().toLowerCase(Locale.ROOT));
    }

    Optional<Address> open(SubjectId subject, OrderId order, byte[] sealed) {
        try {
            String text = personal.open(subject, field(order), sealed);
            return Optional.of(json.readValue(text, Address.class));
        } catch (Forgotten gone) {
            return Optional.empty();
        }
    }

    private static Field field(OrderId order) {
        return new Field(TABLE, "address", order.value());
    }

    @Override
    public String module() {
        return "orders";
    }

    @Override
    public List<HeldColumn> holds() {
        return List.of(
                new HeldColumn(TABLE, "address", Keeping.SEALED, "delivery"),
                new HeldColumn(TABLE, "email_index", Keeping.BLIND_INDEX, "receipt"),
                new HeldColumn(TABLE, "past", Keeping.SEALED, "history"),
                new HeldColumn(TABLE, "stated_mark", Keeping.BLIND_INDEX, "import"));
    }

    @Override
    public List<HeldRow> export(SubjectId subject) {
        return db
                .sql(
                        """
                        select id, address, past
                          from orders.purchase_order
                         where subject_id = :subject
                         order by id
                         limit 10000
                        """)
                .param("subject", subject.value())
                .query((row, n) -> held(subject, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<HeldRow> held(SubjectId subject, ResultSet row) throws SQLException {
        OrderId id = new OrderId(row.getObject(1, UUID.class));
        byte[] address = row.getBytes(2);
        byte[] past = row.getBytes(3);
        return open(subject, id, address)
                .map(
                        to -> {
                            Map<String, String> values = values(to);
                            if (past != null) {
                                String said = personal.open(subject, past(id), past);
                                values.put("past", said);
                            }
                            return new HeldRow(TABLE, id.toString(), values);
                        });
    }

    static Field past(OrderId order) {
        return new Field(TABLE, "past", order.value());
    }

    private static Map<String, String> values(Address address) {
        Map<String, String> values = new TreeMap<>();
        values.put("email", address.email());
        values.put("name", address.name());
        values.put("line1", address.line1());
        values.put("city", address.city());
        values.put("country", address.country().value());
        if (address.company() != null) values.put("company", address.company());
        if (address.line2() != null) values.put("line2", address.line2());
        if (address.region() != null) values.put("region", address.region());
        if (address.postcode() != null) values.put("postcode", address.postcode());
        if (address.phone() != null) values.put("phone", address.phone());
        if (address.taxId() != null) values.put("taxId", address.taxId());
        return values;
    }

    @Override
    public void erase(SubjectId subject) {
        db.sql(
                        """
                        update orders.purchase_order
                           set email_index = ''::bytea, stated_mark = null
                         where subject_id = :subject
                        """)
                .param("subject", subject.value())
                .update();
    }

    @Override
    public String mask(HeldColumn column, String value) {
        return Masks.name(value);
    }
}
