package io.portolan.landedcost.tariff;

import java.io.IOException;
import java.io.Serial;

/// A file is not what its format says. The message is a sentence for the person who sent it.
final class NotATariff extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    NotATariff(String sentence) {
        super(sentence);
    }
}
