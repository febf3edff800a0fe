package io.portolan.storefront;

import io.portolan.kernel.CountryCode;
import io.portolan.markets.AddressForm;
import io.portolan.markets.taxnumbers.TaxNumbers;
import io.portolan.platform.web.Refusal.FieldError;
import io.portolan.storefront.view.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws the address fields of one country, with what was typed and what is wrong with it.
final class CheckoutFields {

    private static final Map<String, String> AUTOCOMPLETE =
            Map.of(
                    "country", "country",
                    "email", "email",
                    "name", "name",
                    "company", "organization",
                    "line1", "address-line1",
                    "line2", "address-line2",
                    "city", "address-level2",
                    "region", "address-level1",
                    "postcode", "postal-code",
                    "phone", "tel");
    private static final List<String> EXTRA = List.of("company", "taxId", "line2");
    private static final Map<String, Integer> LONGEST =
            Map.of(
                    "email",
                    254,
                    "postcode",
                    20,
                    "phone",
                    25,
                    "line1",
                    200,
                    "line2",
                    200,
                    "taxId",
                    40);
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}";

    private final Front front;
    private final AddressForm form;
    private final TaxNumbers.@Nullable Sample taxNumber;
    private final AddressEntry entry;
    private final Map<String, String> faults;

    CheckoutFields(
            Front front,
            AddressForm form,
            TaxNumbers.@Nullable Sample taxNumber,
            AddressEntry entry,
            List<FieldError> errors) {
        this.front = front;
        this.form = form;
        this.taxNumber = taxNumber;
        this.entry = entry;
        this.faults = new LinkedHashMap<>();
        for (FieldError error : errors) faults.putIfAbsent(error.field(), words(error));
    }

    /// The country the address is in.
    CountryCode country() {
        return form.country();
    }

    List<Field> asked() {
        return form.asked().stream().map(this::field).toList();
    }

    List<Field> extra() {
        return EXTRA.stream().map(this::field).toList();
    }

    boolean extraOpen() {
        return EXTRA.stream().anyMatch(name -> entry.filled(name) || faults.containsKey(name));
    }

    /// Whether the tax waits for a region nobody has named yet.
    boolean taxOpen() {
        return form.taxByRegion() && !form.regions().contains(entry.get("region"));
    }

    /// What is wrong, field by field, in the order of the form.
    Map<String, String> faults() {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : form.asked()) {
            String fault = faults.get(name);
            if (fault != null) ordered.put(name, fault);
        }
        faults.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private Field field(String name) {
        return new Field(
                name,
                front.t(label(name)),
                entry.get(name),
                type(name),
                AUTOCOMPLETE.getOrDefault(name, "off"),
                inputmode(name),
                width(name),
                required(name),
                LONGEST.getOrDefault(name, 120),
                pattern(name),
                pattern(name) == null ? null : fault(name),
                hint(name),
                faults.get(name),
                options(name));
    }

    /// What the field is called in this country: prefecture, ZIP code, suburb.
    private String label(String name) {
        String kind =
                switch (name) {
                    case "region" -> form.kinds().region();
                    case "postcode" -> form.kinds().postcode();
                    case "city" -> form.kinds().city();
                    default -> null;
                };
        String own = "field." + name + "." + kind;
        return front.words().has(own) ? own : "field." + name;
    }

    /// What is wrong with a field, with an example of this country where we know one.
    private String fault(String name) {
        String key = "error." + name;
        if (!name.equals("postcode")) return front.t(key);
        String own = key + "." + form.country().value().toLowerCase(Locale.ROOT);
        if (front.words().has(own)) return front.t(own);
        String example = form.example();
        return example == null
                ? front.t(key)
                : front.t("error.postcode.like", Map.of("example", Front.apart(example)));
    }

    private String words(FieldError error) {
        if (error.code().equals("too-long")) {
            return front.t(
                    "error.long", Map.of("longest", LONGEST.getOrDefault(error.field(), 120)));
        }
        if (error.field().equals("taxId")) return taxFault(error.code());
        boolean known = front.words().has("error." + error.field());
        return known ? fault(error.field()) : error.message();
    }

    private String taxFault(String code) {
        if (taxNumber == null) return front.t("error.taxId");
        String key = code.equals("mistyped") ? "error.taxId.digits" : "error.taxId.like";
        return front.t(key, taxWords(taxNumber));
    }

    private static Map<String, Object> taxWords(TaxNumbers.Sample sample) {
        return Map.of(
                "kind", Front.apart(sample.names()), "example", Front.apart(sample.example()));
    }

    private static String type(String name) {
        return switch (name) {
            case "email" -> "email";
            case "phone" -> "tel";
            default -> "text";
        };
    }

    private @Nullable String inputmode(String name) {
        return switch (name) {
            case "email" -> "email";
            case "phone" -> "tel";
            case "postcode" -> digitsOnly() ? "numeric" : null;
            default -> null;
        };
    }

    private boolean digitsOnly() {
        String shape = form.postcode();
        return shape != null && shape.replace("\\d", "").chars().noneMatch(Character::isLetter);
    }

    /// Postcode and town share a row where the form has both next to each other.
    private String width(String name) {
        return switch (name) {
            case "postcode" -> "third";
            case "city" -> form.asks("region") ? "half-w" : "rest";
            case "region" -> "half-w";
            default -> "";
        };
    }

    private boolean required(String name) {
        return switch (name) {
            case "company", "line2", "taxId" -> false;
            case "phone" -> form.phoneRequired();
            case "region" -> form.regionRequired();
            case "postcode" -> form.postcodeRequired();
            default -> true;
        };
    }

    private @Nullable String pattern(String name) {
        return switch (name) {
            case "email" -> EMAIL;
            case "postcode" -> digitsOnly() ? form.postcode() : null;
            case "phone" -> "\\+?[0-9 .\\(\\)\\/\\-]{6,24}";
            default -> null;
        };
    }

    private @Nullable String hint(String name) {
        return switch (name) {
            case "email" -> front.t("field.emailHint");
            case "phone" -> front.t("field.phoneHint");
            case "taxId" ->
                    taxNumber == null
                            ? front.t("field.taxIdHint")
                            : front.t("field.taxIdHint.like", taxWords(taxNumber));
            case "name" -> form.surnameFirst() ? front.t("field.nameHint.surnameFirst") : null;
            default -> null;
        };
    }

    private List<Field.Option> options(String name) {
        return switch (name) {
            case "country" -> countries();
            case "region" -> regions();
            default -> List.of();
        };
    }

    private List<Field.Option> countries() {
        return front.market().countries().stream()
                .map(
                        country ->
                                new Field.Option(
                                        country.value(),
                                        front.display().country(country),
                                        country.equals(form.country())))
                .toList();
    }

    private List<Field.Option> regions() {
        if (form.regions().isEmpty()) return List.of();
        List<Field.Option> options = new ArrayList<>();
        String chosen = entry.get("region");
        options.add(new Field.Option("", front.t("field.choose"), chosen.isEmpty()));
        for (String code : form.regions()) {
            options.add(
                    new Field.Option(
                            code, form.region(code, front.language()), code.equals(chosen)));
        }
        return options;
    }
}
