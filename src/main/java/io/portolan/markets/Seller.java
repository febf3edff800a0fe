package io.portolan.markets;

import io.portolan.kernel.Address;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The merchant as papers name them.
@Component
public class Seller {

    private static final Language CARRIERS = Language.of("en");

    private final AddressFormats forms;

    Seller(AddressFormats forms) {
        this.forms = forms;
    }

    /// Name, address as its country writes it, and e-mail address, for a reader of this language.
    public List<String> lines(Language reader, ShipFrom from) {
        Words words = Texts.in("documents", reader);
        String country = Display.in(reader, ZoneOffset.UTC).country(from.country());
        List<String> lines = new ArrayList<>();
        lines.add(words.of("seller.name"));
        lines.addAll(forms.of(from.country()).lines(office(words, "", from), reader, country));
        lines.add(words.of("seller.mail"));
        return lines;
    }

    /// As it stands on a label, in English.
    public List<String> postal(ShipFrom from) {
        Words words = Texts.in("documents", CARRIERS);
        String country = Display.in(CARRIERS, ZoneOffset.UTC).country(from.country());
        Address office = office(words, words.of("seller.name"), from);
        return forms.of(from.country()).postal(office, country);
    }

    private static Address office(Words words, String name, ShipFrom from) {
        return new Address(
                words.of("seller.mail"),
                name,
                null,
                words.of("seller.street"),
                null,
                words.of("seller.city"),
                words.of("seller.region"),
                words.of("seller.postcode"),
                from.country(),
                null,
                null);
    }
}
