package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.ShipmentId;
import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Field;
import io.portolan.privacy.Forgotten;
import io.portolan.privacy.Masks;
import io.portolan.privacy.PersonalData;
import io.portolan.privacy.PersonalDataHolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// To whom parcels go: sealed under the person's key, one value per parcel.
@Component
class Addressees implements PersonalDataHolder {

    private static final String TABLE = "shipping.shipment";
    private static final String COLUMN = "addressee";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Sealed(
            String email,
            String name,
            @Nullable String company,
            String line1,
            @Nullable String line2,
            String city,
            @Nullable String region,
            @Nullable String postcode,
            String country,
            @Nullable String phone,
            @Nullable String taxId) {}

    private final PersonalData people;
    private final ShipmentStore shipments;

    Addressees(PersonalData people, ShipmentStore shipments) {
        this.people = people;
        this.shipments = shipments;
    }

    byte[] seal(SubjectId subject, ShipmentId id, Address to) {
        var clear =
                new Sealed(
                        to.email(),
                        to.name(),
                        to.company(),
                        to.line1(),
                        to.line2(),
                        to.city(),
                        to.region(),
                        to.postcode(),
                        to.country().value(),
                        to.phone(),
                        to.taxId());
        return people.seal(subject, field(id), JSON.writeValueAsString(clear));
    }

    /// Throws [Forgotten] when the person was erased.
    Address open(SubjectId subject, ShipmentId id, byte[] sealed) {
        Sealed clear = JSON.readValue(people.open(subject, field(id), sealed), Sealed.class);
        return new Address(
                clear.email,
                clear.name,
                clear.company,
                clear.line1,
                clear.line2,
                clear.city,
                clear.region,
                clear.postcode,
                CountryCode.of(clear.country),
                clear.phone,
                clear.taxId);
    }

    @Override
    public String module() {
        return "shipping";
    }

    @Override
    public List<HeldColumn> holds() {
        return List.of(new HeldColumn(TABLE, COLUMN, Keeping.SEALED, "delivery"));
    }

    @Override
    public List<HeldRow> export(SubjectId subject) {
        List<HeldRow> rows = new ArrayList<>();
        for (ShipmentStore.Row row : shipments.ofSubject(subject)) {
            try {
                Address to = open(subject, row.id(), row.addressee());
                rows.add(new HeldRow(TABLE, row.id().toString(), values(to)));
            } catch (Forgotten erased) {
                return List.of();
            }
        }
        return rows;
    }

    @Override
    public void erase(SubjectId subject) {
        // All that is held is sealed: destroying the key is enough.
    }

    @Override
    public String mask(HeldColumn column, String value) {
        return Masks.name(value);
    }

    private static Map<String, String> values(Address to) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "email", to.email());
        put(values, "name", to.name());
        put(values, "company", to.company());
        put(values, "line1", to.line1());
        put(values, "line2", to.line2());
        put(values, "city", to.city());
        put(values, "region", to.region());
        put(values, "postcode", to.postcode());
        put(values, "country", to.country().value());
        put(values, "phone", to.phone());
        put(values, "taxId", to.taxId());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) values.put(name, value);
    }

    private static Field field(ShipmentId id) {
        return new Field(TABLE, COLUMN, id.value());
    }
}
