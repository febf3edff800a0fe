package io.portolan.filings;

/// Where goods start, by which sales to a place are told apart.
enum SentFrom {
    /// In one of the countries; where there are several, in another than they end.
    INSIDE,
    /// In none of them.
    OUTSIDE,
    /// In the country they end in.
    SAME,
    /// In one of the countries, wherever they end: goods are held in stock there.
    STOCK
}
