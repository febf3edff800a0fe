package io.portolan.customers;

import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Masks;
import io.portolan.privacy.PersonalDataHolder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What is kept about the people who buy.
@Component
class CustomerData implements PersonalDataHolder {

    private static final String TABLE = CustomerFields.TABLE;
    private static final String RELATION = "customer relation";

    private final CustomerStore store;
    private final Customers customers;

    CustomerData(CustomerStore store, Customers customers) {
        this.store = store;
        this.customers = customers;
    }

    @Override
    public String module() {
        return "customers";
    }

    @Override
    public List<HeldColumn> holds() {
        return List.of(
                sealed(CustomerFields.GIVEN_NAME),
                sealed(CustomerFields.FAMILY_NAME),
                sealed(CustomerFields.EMAIL),
                sealed(CustomerFields.PHONE),
                sealed(CustomerFields.ADDRESSES),
                sealed(CustomerFields.NOTE),
                new HeldColumn(TABLE, "email_index", Keeping.BLIND_INDEX, RELATION),
                new HeldColumn(TABLE, "phone_index", Keeping.BLIND_INDEX, RELATION),
                new HeldColumn(TABLE, "stated_mark", Keeping.BLIND_INDEX, "import"),
                new HeldColumn(TABLE, "outside_id", Keeping.CLEAR, "import"),
                new HeldColumn(TABLE, "tags", Keeping.CLEAR, RELATION));
    }

    private static HeldColumn sealed(String column) {
        return new HeldColumn(TABLE, column, Keeping.SEALED, RELATION);
    }

    @Override
    public List<HeldRow> export(SubjectId subject) {
        return store.bySubject(subject).stream()
                .map(customers::opened)
                .filter(customer -> customer.person() != null)
                .map(customer -> new HeldRow(TABLE, customer.id().toString(), values(customer)))
                .toList();
    }

    private static Map<String, String> values(Customer customer) {
        Map<String, String> values = new TreeMap<>();
        Person person = customer.person();
        if (person != null) {
            values.put(CustomerFields.GIVEN_NAME, person.givenName());
            values.put(CustomerFields.FAMILY_NAME, person.familyName());
            values.put(CustomerFields.EMAIL, person.email());
            values.put(CustomerFields.PHONE, person.phone());
            values.put(CustomerFields.NOTE, person.note());
            for (int i = 0; i < person.addresses().size(); i++) {
                values.put(CustomerFields.ADDRESSES + "." + i, words(person.addresses().get(i)));
            }
        }
        values.put("tags", String.join(", ", customer.tags()));
        if (customer.outsideId() != null) values.put("outside_id", customer.outsideId());
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static String words(PostalAddress address) {
        return String.join(
                ", ",
                List.of(
                        address.name(),
                        address.company(),
                        address.line1(),
                        address.line2(),
                        address.postcode(),
                        address.city(),
                        address.region(),
                        address.country() == null ? "" : address.country().value(),
                        address.phone()));
    }

    @Override
    public void erase(SubjectId subject) {
        store.erase(subject);
    }

    @Override
    public String mask(HeldColumn column, String value) {
        return switch (column.column()) {
            case CustomerFields.EMAIL -> Masks.email(value);
            case CustomerFields.PHONE -> Masks.phone(value);
            case CustomerFields.ADDRESSES -> Masks.addressLine(value);
            case "outside_id" -> Masks.id(value);
            default -> Masks.name(value);
        };
    }
}
