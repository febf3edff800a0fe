package io.portolan.landedcost;

import java.math.BigDecimal;

/// A share of a tax that another authority takes.
record Local(String words, BigDecimal numerator, BigDecimal denominator) {}
