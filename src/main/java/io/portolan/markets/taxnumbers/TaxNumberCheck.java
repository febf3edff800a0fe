package io.portolan.markets.taxnumbers;

/// What a written number comes to.
public sealed interface TaxNumberCheck {

    /// Form and digits agree.
    record Sound(TaxNumber number) implements TaxNumberCheck {}

    /// It cannot be one.
    ///
    /// @param fault what is wrong with it
    /// @param scheme what such a number is called there
    /// @param example one that is right in form, to show beside the field
    record Wrong(Fault fault, String scheme, String example) implements TaxNumberCheck {}

    /// The country's numbers are not known here: taken as written.
    ///
    /// @param written without blanks at its ends
    record Unchecked(String written) implements TaxNumberCheck {}

    /// Why a number cannot be one.
    enum Fault {
        /// Too long, too short, or letters where digits stand.
        FORM,
        /// Its check digits do not agree: one is mistyped.
        DIGITS
    }
}
