package io.portolan.privacy;

import io.portolan.kernel.SubjectId;
import java.util.List;
import java.util.Map;

/// A module that keeps personal data says here what it keeps, and can hand it out and erase it.
/// Export, erasure and the map of personal data are made from these beans.
public interface PersonalDataHolder {

    /// The module's name, e.g. `orders`.
    String module();

    /// Every column with personal data, sealed or in clear.
    List<HeldColumn> holds();

    /// All that is held about the person, in clear, one map per row: column to value. Empty when
    /// nothing is held or the person was erased.
    List<HeldRow> export(SubjectId subject);

    /// Removes what is not sealed under the person's key (blind indexes, clear columns). Sealed
    /// columns need nothing: their key is destroyed. Joins the caller's transaction.
    void erase(SubjectId subject);

    /// How the value of a column is shown to those without a purpose.
    String mask(HeldColumn column, String value);

    /// A column with personal data.
    ///
    /// @param table with its schema
    /// @param purpose why it is held: `delivery`, `receipt`
    record HeldColumn(String table, String column, Keeping keeping, String purpose) {}

    enum Keeping {
        SEALED,
        BLIND_INDEX,
        CLEAR
    }

    record HeldRow(String table, String row, Map<String, String> values) {
        public HeldRow {
            values = Map.copyOf(values);
        }
    }
}
