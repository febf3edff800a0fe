package io.portolan.platform.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A vendor's error codes in our words: `connectors/<id>/faults.csv` with the columns `status`,
/// `code`, `fault`, `advice`, `source`. A row is found by status and code, else by code under the
/// status `*`, else by the status under the code `*`.
public final class FaultTable {

    /// One row. `source` says where the vendor documents it.
    public record Row(String status, String code, Fault fault, String source) {}

    private static final String ANY = "*";
    private final Map<String, Row> rows;

    private FaultTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    public static FaultTable of(String connector) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Map<String, String> line : CsvFile.read("connectors/" + connector + "/faults.csv")) {
            String status = CsvFile.cell(line, "status");
            String code = CsvFile.cell(line, "code");
            Advice advice = Advice.valueOf(CsvFile.cell(line, "advice"));
            Row row =
                    new Row(
                            status,
                            code,
                            new Fault(CsvFile.cell(line, "fault"), code, advice),
                            CsvFile.cell(line, "source"));
            if (rows.put(status + " " + code, row) != null) {
                throw new IllegalStateException(connector + " lists twice: " + status + " " + code);
            }
        }
        return new FaultTable(rows);
    }

    /// What this refusal means. A code the table does not list is [Fault#OURS]: staff is told.
    public Fault find(int status, String code) {
        for (String key : List.of(status + " " + code, ANY + " " + code, status + " " + ANY)) {
            Row row = rows.get(key);
            if (row == null) continue;
            return new Fault(row.fault().code(), code, row.fault().advice());
        }
        return new Fault(
                Fault.OURS, code.isEmpty() ? String.valueOf(status) : code, Advice.OPERATOR);
    }

    public List<Row> rows() {
        return List.copyOf(rows.values());
    }
}
