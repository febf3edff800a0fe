package io.portolan.privacy;

import java.util.UUID;

/// The place where a sealed value stands: a value moved to another place does not open there.
///
/// @param table with its schema: `orders.purchase_order`
/// @param row the row's key as text
public record Field(String table, String column, String row) {

    public Field {
        if (table.indexOf('|') >= 0 || column.indexOf('|') >= 0) {
            throw new IllegalArgumentException(
                    "a name may not hold a bar: " + table + " " + column);
        }
    }

    public Field(String table, String column, UUID row) {
        this(table, column, row.toString());
    }
}
