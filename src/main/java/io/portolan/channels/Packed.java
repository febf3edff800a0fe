package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// A table of goods packed together with the files that it names: `products.zip`. Read as a
/// stream, entry after entry; nothing is unpacked onto the disk, and no name in it is ever a
/// place there.
final class Packed {

    /// The folder in which the files lie.
    static final String FOLDER = "files/";

    static final int MOST_ENTRIES = 50_000;
    static final long MOST_BYTES = 8_000_000_000L;
    private static final Pattern IN_FOLDER =
            Pattern.compile("^(?!files/|catalogue/|__MACOSX/|\\.)[^/]+/(?=(files|catalogue)/)");
    private static final String TABLE = "\\.(csv|tsv|ndjson|jsonl)";
    private static final int NO_TABLE = 3;
    private static final int LOOK = 4;
    private static final int PIECE = 65_536;
    private static final byte[] SIGN = {'P', 'K', 3, 4};

    private Packed() {}

    /// Packed, but not so that goods can be taken out of it.
    static final class NoGoods extends CsvFile.RowUnreadable {
        private static final long serialVersionUID = 1L;

        private final String hint;

        NoGoods(String hint) {
            super(1);
            this.hint = hint;
        }

        @Override
        public String hint() {
            return hint;
        }
    }

    /// A stream that can be asked whether it is packed.
    static BufferedInputStream looked(InputStream bytes) {
        return new BufferedInputStream(bytes, PIECE);
    }

    static boolean is(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOK);
        byte[] first = bytes.readNBytes(LOOK);
        bytes.reset();
        return Arrays.equals(first, SIGN);
    }

    /// Whether a table has a document in each line, be there none.
    static boolean isJson(BufferedInputStream table) throws IOException {
        table.mark(LOOK);
        String first = new String(table.readNBytes(LOOK), StandardCharsets.UTF_8);
        table.reset();
        String plain = first.replace("\ufeff", "");
        return plain.isEmpty() || plain.startsWith("{");
    }

    /// The table in a file: the file itself, when it is not packed. Where it stands among the
    /// others does not matter; one that lies beside a folder counts before one that lies in it, a
    /// table by its name before a text that may be one. Closing it closes the file.
    ///
    /// @param again opens the file another time
    /// @throws NoGoods when there is no table in it
    static InputStream table(Importer.Again again) throws IOException {
        BufferedInputStream bytes = looked(again.open());
        boolean found = false;
        try {
            if (!is(bytes)) {
                found = true;
                return bytes;
            }
            Entries entries = new Entries(bytes);
            Entry second = null;
            while (entries.next()) {
                int rank = rank(entries.name());
                if (rank == 0) {
                    found = true;
                    return entries.content();
                }
                if (rank < (second == null ? NO_TABLE : second.rank())) {
                    second = new Entry(entries.name(), rank);
                }
            }
            if (second != null) return named(second.name(), again);
            throw new NoGoods("file.no-goods");
        } finally {
            if (!found) bytes.close();
        }
    }

    private record Entry(String name, int rank) {}

    private static InputStream named(String name, Importer.Again again) throws IOException {
        Entries entries = new Entries(looked(again.open()));
        while (entries.next()) if (entries.name().equals(name)) return entries.content();
        throw new NoGoods("file.no-goods");
    }

    private static int rank(String name) {
        if (hidden(name)) return NO_TABLE;
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.matches("[^/\\\\]*" + TABLE)) return 0;
        if (plain.matches("(?!(files|catalogue)/)[^/\\\\]*/[^/\\\\]*" + TABLE)) return 1;
        return plain.matches("[^/\\\\]*\\.txt") ? 2 : NO_TABLE;
    }

    // What a Mac lays beside files.
    private static boolean hidden(String name) {
        return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
    }

    /// The files beside the table, one after the other, each read whole.
    static final class FilesBeside implements Closeable {

        private final Counted bytes;
        private final Entries entries;

        FilesBeside(InputStream bytes) {
            this.bytes = new Counted(bytes);
            this.entries = new Entries(looked(this.bytes));
        }

        /// Goes on to the next one; false at the end.
        boolean next() throws IOException {
            while (entries.next()) if (name().startsWith(FOLDER) && !isHidden()) return true;
            return false;
        }

        private boolean isHidden() {
            return hidden(entries.name()) && sound(entries.name());
        }

        /// Its name, from the folder of files on.
        String name() {
            return entries.name();
        }

        /// All of it. One that is longer than `longest` comes as `longest` + 1 bytes.
        byte[] content(int longest) throws IOException {
            return entries.content().readNBytes(longest + 1);
        }

        /// How much of the archive was read.
        long read() {
            return bytes.count();
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /// Looks at an entry; false when the rest does not matter.
    interface Looking {
        boolean on(String name, InputStream content) throws IOException;
    }

    /// Shows the entries of an archive one after the other.
    static void each(BufferedInputStream archive, Looking looking) throws IOException {
        Entries entries = new Entries(archive);
        boolean more = true;
        while (more && entries.next()) more = looking.on(entries.name(), entries.content());
    }

    /// Whether a name stays below the folder in which it is said to lie.
    static boolean sound(String name) {
        return !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && !("/" + name + "/").contains("/../");
    }

    /// The entries of an archive, counted and measured while they are read.
    private static final class Entries {

        private final ZipInputStream zip;
        private long left = MOST_BYTES;
        private int number;
        private String name = "";

        private Entries(InputStream bytes) {
            this.zip = new ZipInputStream(bytes, StandardCharsets.UTF_8);
        }

        // What was packed within a folder lies as if it had been packed without.
        private String name() {
            return name;
        }

        private boolean next() throws IOException {
            try {
                if (number > 0) pass();
                ZipEntry entry = zip.getNextEntry();
                while (entry != null && entry.isDirectory()) {
                    count();
                    entry = zip.getNextEntry();
                }
                if (entry == null) return false;
                count();
                name = IN_FOLDER.matcher(entry.getName()).replaceFirst("");
                return true;
            } catch (ZipException | EOFException | IllegalArgumentException e) {
                throw damaged();
            }
        }

        private void count() {
            if (++number > MOST_ENTRIES) {
                throw new NoGoods("file.too-many");
            }
        }

        private void pass() throws IOException {
            InputStream rest = content();
            byte[] piece = new byte[PIECE];
            int read = 0;
            while (read >= 0) read = rest.read(piece, 0, PIECE);
        }

        private static NoGoods damaged() {
            return new NoGoods("file.damaged");
        }

        private InputStream content() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    if (length == 0) return 0;
                    try {
                        int n = zip.read(buffer, from, length);
                        left -= Math.max(0, n);
                        if (left < 0) {
                            throw new NoGoods("file.too-long");
                        }
                        return n;
                    } catch (ZipException | EOFException e) {
                        throw damaged();
                    }
                }

                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        }
    }
}
