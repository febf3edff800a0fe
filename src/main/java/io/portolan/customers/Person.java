package io.portolan.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Who a customer is and how to reach them; what is not known is empty. Personal data; `toString`
/// shows nothing of it.
///
/// @param addresses the usual one first
/// @param note what staff wrote about them
public record Person(
        String givenName,
        String familyName,
        String email,
        String phone,
        List<PostalAddress> addresses,
        String note) {

    private static final Pattern FAMILY_FIRST =
            Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");

    public Person {
        addresses = List.copyOf(addresses);
    }

    /// The whole name as its writing has it: `Camille Laurent`, `王小明`; empty when none is known.
    public String name() {
        if (familyName.isEmpty()) return givenName;
        if (givenName.isEmpty()) return familyName;
        boolean familyFirst = FAMILY_FIRST.matcher(givenName + familyName).matches();
        return familyFirst ? familyName + givenName : givenName + " " + familyName;
    }

    /// This person with what another source says laid over: what it leaves empty stays.
    public Person with(Person stated) {
        return new Person(
                or(stated.givenName, givenName),
                or(stated.familyName, familyName),
                or(stated.email, email),
                or(stated.phone, phone),
                stated.addresses.isEmpty() ? addresses : first(stated.addresses),
                or(stated.note, note));
    }

    private List<PostalAddress> first(List<PostalAddress> stated) {
        List<PostalAddress> all = new ArrayList<>(stated);
        addresses.stream().skip(1).filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    @Override
    public String toString() {
        return "Person";
    }
}
