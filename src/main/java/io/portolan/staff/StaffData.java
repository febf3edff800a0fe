package io.portolan.staff;

import io.portolan.kernel.SubjectId;
import io.portolan.privacy.Masks;
import io.portolan.privacy.PersonalDataHolder;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What is kept about the merchant's own people.
@Component
class StaffData implements PersonalDataHolder {

    private static final String ACCOUNT = "account";

    private final StaffStore store;
    private final PersonalFields fields;

    StaffData(StaffStore store, PersonalFields fields) {
        this.store = store;
        this.fields = fields;
    }

    @Override
    public String module() {
        return "staff";
    }

    @Override
    public List<HeldColumn> holds() {
        return List.of(
                new HeldColumn(PersonalFields.TABLE, PersonalFields.EMAIL, Keeping.SEALED, ACCOUNT),
                new HeldColumn(PersonalFields.TABLE, PersonalFields.NAME, Keeping.SEALED, ACCOUNT),
                new HeldColumn(PersonalFields.TABLE, "email_index", Keeping.BLIND_INDEX, ACCOUNT));
    }

    @Override
    public List<HeldRow> export(SubjectId subject) {
        return store.bySubject(subject).stream()
                .filter(member -> !member.email().isEmpty())
                .map(
                        member ->
                                new HeldRow(
                                        PersonalFields.TABLE,
                                        member.id().toString(),
                                        Map.of(
                                                PersonalFields.EMAIL, member.email(),
                                                PersonalFields.NAME, member.name())))
                .toList();
    }

    @Override
    public void erase(SubjectId subject) {
        store.erase(subject, fields.index("erased " + subject));
    }

    @Override
    public String mask(HeldColumn column, String value) {
        return column.column().equals(PersonalFields.NAME) ? Masks.name(value) : Masks.email(value);
    }
}
