package io.portolan.payments;

import io.portolan.kernel.Language;
import io.portolan.platform.text.Texts;
import java.util.Arrays;
import java.util.Locale;

/// Why a payment was refused, in words of ours that fit every provider, and what the buyer can do.
public enum DeclineReason {
    /// Not enough money on it.
    FUNDS(Again.NO),
    /// The bank wants to see the buyer.
    AUTH_REQUIRED(Again.YES),
    /// A number was mistyped.
    TYPO(Again.YES),
    EXPIRED(Again.NO),
    BANK_SAYS_NO(Again.NO),
    /// Fraud, lost, stolen. The buyer reads the words of `BANK_SAYS_NO`: whoever tries a stolen
    /// card must not learn that it is known.
    SUSPECT(Again.NEVER),
    NOT_SUPPORTED(Again.NO),
    /// Too much or too often for today.
    LIMIT(Again.LATER),
    /// The provider or the way to it was down; no money moved.
    TRY_AGAIN(Again.YES),
    /// The buyer did not finish.
    ABANDONED(Again.YES),
    /// Our request was wrong: staff is told.
    OURS(Again.NO);

    /// Whether the same way of paying may be tried again.
    public enum Again {
        YES,
        LATER,
        NO,
        NEVER
    }

    private final Again again;

    DeclineReason(Again again) {
        this.again = again;
    }

    public Again again() {
        return again;
    }

    /// The short word that programs compare, the same for `SUSPECT` and `BANK_SAYS_NO`:
    /// `bank-says-no`.
    public String word() {
        DeclineReason told = this == SUSPECT ? BANK_SAYS_NO : this;
        return told.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What happened, for the buyer.
    public String title(Language language) {
        return Texts.in("payments", language).of("declined." + word() + ".title");
    }

    /// What the buyer can do about it.
    public String advice(Language language) {
        return Texts.in("payments", language).of("declined." + word() + ".advice");
    }

    /// The reason of this name; `OURS` for a word that is none of ours.
    static DeclineReason of(String name) {
        return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst().orElse(OURS);
    }
}
