package io.portolan.markets.taxnumbers;

/// A number whose form and digits agree. Whether the tax office knows it is another question.
///
/// @param country whose number it is, ISO 3166-1, or `XI` for Northern Ireland
/// @param scheme what it is called there: `VAT`, `ABN`, `GSTIN`
/// @param value as that country writes it, without blanks and dots: `DE136695976`
public record TaxNumber(String country, String scheme, String value) {}
