package io.portolan.checkout;

import io.portolan.kernel.Address;
import io.portolan.markets.AddressForm;
import io.portolan.markets.AddressFormats;
import io.portolan.markets.Market;
import io.portolan.markets.taxnumbers.TaxNumberCheck;
import io.portolan.markets.taxnumbers.TaxNumbers;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether an address can be delivered to. Each fault names its field and says what is right.
@Component
class AddressCheck {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"']{1,64}@[^@\\s<>\"']{1,190}\\.[^@\\s<>\"'.]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,24}");

    private final AddressFormats forms;
    private final TaxNumbers taxNumbers;

    AddressCheck(AddressFormats forms, TaxNumbers taxNumbers) {
        this.forms = forms;
        this.taxNumbers = taxNumbers;
    }

    void refuseUnlessSound(Address address, Market market) {
        List<FieldError> errors = faults(address, market);
        if (!errors.isEmpty()) throw Refusal.invalid(errors);
    }

    List<FieldError> faults(Address address, Market market) {
        List<FieldError> errors = new ArrayList<>();
        AddressForm form = forms.of(address.country());
        if (!market.countries().contains(address.country())) {
            errors.add(fault("country", "not-served", "This market does not deliver there."));
        }
        if (!EMAIL.matcher(address.email()).matches()) {
            errors.add(
                    fault("email", "malformed", "An e-mail address looks like ana@example.com."));
        }
        text(errors, "name", address.name(), 1, 120);
        text(errors, "line1", address.line1(), 1, 200);
        text(errors, "city", address.city(), 1, 120);
        text(errors, "company", address.company(), 0, 120);
        text(errors, "line2", address.line2(), 0, 200);
        taxId(errors, address);
        postcode(errors, address.postcode(), form);
        region(errors, address.region(), form);
        together(errors, address, form);
        phone(errors, address.phone(), form);
        return errors;
    }

    private void taxId(List<FieldError> errors, Address address) {
        String written = address.taxId();
        if (written == null || written.isBlank()) return;
        int before = errors.size();
        text(errors, "taxId", written, 0, 40);
        if (errors.size() > before) return;
        String country = address.country().value();
        if (taxNumbers.check(country, written) instanceof TaxNumberCheck.Wrong wrong) {
            String like = "A " + wrong.scheme() + " number looks like " + wrong.example() + ".";
            errors.add(
                    switch (wrong.fault()) {
                        case FORM -> fault("taxId", "malformed", like);
                        case DIGITS ->
                                fault(
                                        "taxId",
                                        "mistyped",
                                        "A digit of this "
                                                + wrong.scheme()
                                                + " number is wrong. "
                                                + like);
                    });
        }
    }

    private static void text(
            List<FieldError> errors, String field, @Nullable String text, int least, int most) {
        if (text == null) return;
        if (text.isBlank() && least > 0) {
            errors.add(fault(field, "required", "This is needed to deliver."));
        } else if (text.length() > most) {
            errors.add(fault(field, "too-long", "At most " + most + " characters."));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c))) {
            errors.add(fault(field, "malformed", "One line of plain text."));
        }
    }

    private static void postcode(
            List<FieldError> errors, @Nullable String postcode, AddressForm form) {
        if (postcode == null || postcode.isBlank()) {
            if (form.postcodeRequired()) {
                errors.add(
                        fault("postcode", "required", "A postcode is needed: " + form.example()));
            }
        } else if (!form.fits(postcode)) {
            errors.add(
                    fault(
                            "postcode",
                            "malformed",
                            "A postcode looks like " + form.example() + "."));
        } else if (postcode.length() > 20) {
            errors.add(fault("postcode", "too-long", "At most 20 characters."));
        }
    }

    private static void region(List<FieldError> errors, @Nullable String region, AddressForm form) {
        if (region == null || region.isBlank()) {
            if (form.regionRequired()) {
                errors.add(fault("region", "required", "The state or region is needed."));
            }
        } else if (!form.regions().isEmpty() && !form.regions().contains(region)) {
            errors.add(
                    fault(
                            "region",
                            "unknown",
                            "One of " + String.join(", ", form.regions()) + "."));
        } else if (region.length() > 60) {
            errors.add(fault("region", "too-long", "At most 60 characters."));
        }
    }

    /// The tax is that of the postcode and is declared in the region: they may not contradict.
    private static void together(List<FieldError> errors, Address address, AddressForm form) {
        String region = address.region();
        String postcode = address.postcode();
        if (region == null || postcode == null || !errors.isEmpty()) return;
        if (!form.agree(region, postcode)) {
            errors.add(fault("region", "elsewhere", "The postcode lies in another region."));
        }
    }

    private static void phone(List<FieldError> errors, @Nullable String phone, AddressForm form) {
        if (phone == null || phone.isBlank()) {
            if (form.phoneRequired()) {
                errors.add(fault("phone", "required", "The carrier there asks for a number."));
            }
        } else if (!PHONE.matcher(phone).matches()) {
            errors.add(fault("phone", "malformed", "Digits, with + and the country first."));
        }
    }

    private static FieldError fault(String field, String code, String message) {
        return new FieldError(field, code, message);
    }
}
