package io.portolan.checkout;

/// What is known of the tax number a company gave, where it could take the VAT off the bill.
public enum CompanyNumber {
    /// None was given, or none could change the bill.
    NO_MATTER,
    /// The register knows it: no VAT is charged.
    CONFIRMED,
    /// The register does not know it: VAT is charged.
    UNKNOWN,
    /// The register has not answered: VAT is charged.
    NO_ANSWER
}
