package io.portolan.channels.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A file whose name says that it is a table, and whose first bytes say that it is something else.
final class NoTable extends CsvFile.RowUnreadable {

    private static final long serialVersionUID = 1L;
    private static final int LOOK = 16;
    private static final Map<String, String> BEGINNINGS = beginnings();

    private final String what;

    private NoTable(String what) {
        super(1);
        this.what = what;
    }

    @Override
    public String hint() {
        return Hint.of("file.no-table", what);
    }

    /// The same bytes, when they may be a table.
    ///
    /// @throws NoTable when they are not
    static InputStream refuse(InputStream bytes) throws IOException {
        BufferedInputStream looked = new BufferedInputStream(bytes);
        looked.mark(LOOK);
        String first = new String(looked.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
        looked.reset();
        for (Map.Entry<String, String> each : BEGINNINGS.entrySet()) {
            if (first.toLowerCase(Locale.ROOT).startsWith(each.getKey())) {
                throw new NoTable(each.getValue());
            }
        }
        return looked;
    }

    // Compared in small letters, so the capitals among odd bytes are small here too.
    private static Map<String, String> beginnings() {
        Map<String, String> all = new HashMap<>();
        all.put("%pdf-", "pdf");
        all.put("pk\u0003\u0004", "book");
        all.put("\u00f0\u00ef\u0011\u00e0", "old");
        all.put("\u0089png", "picture");
        all.put("\u00ff\u00f8\u00ff", "picture");
        all.put("\u001f\u008b", "packed");
        all.put("<!doctype", "page");
        all.put("<html", "page");
        all.put("<?xml", "xml");
        return Map.copyOf(all);
    }
}
