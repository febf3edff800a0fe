/// Tariffs as authorities publish them, read from their own files: lines, duty texts, editions.
@org.jspecify.annotations.NullMarked
package io.portolan.landedcost.tariff;
