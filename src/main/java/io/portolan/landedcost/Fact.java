package io.portolan.landedcost;

/// What a rule can ask of goods beside their code, origin, price and weight.
public enum Fact {
    /// Litres in one piece.
    LITRES,
    /// Alcohol by volume.
    ALCOHOL,
    /// The share of steel, aluminium and copper.
    METAL
}
