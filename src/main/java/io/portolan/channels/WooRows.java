package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import io.portolan.channels.table.FirstRows;
import io.portolan.channels.table.Headings;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The rows of a file laid aside on the disk, handed out product by product: the parent first, then
/// its variations. In memory stand a few numbers for each row.
final class WooRows implements AutoCloseable {

    private static final int NONE = -1;

    private final Headings headings;
    private final RandomAccessFile aside;
    private long[] places = new long[1024];
    private int[] following = new int[1024];
    private boolean[] inner = new boolean[1024];
    private final Set<String> collections = new HashSet<>();
    private int count;
    private int at;

    private WooRows(Headings headings, RandomAccessFile aside) {
        this.headings = headings;
        this.aside = aside;
    }

    static WooRows of(CsvFile file, Unused unused, Tally tally) throws IOException {
        Path path = Files.createTempFile("portolan-import", ".rows");
        RandomAccessFile aside = new RandomAccessFile(path.toFile(), "rw");
        Files.delete(path); // The system keeps it as long as it is open.
        WooRows rows = new WooRows(file.headings(), aside);
        try {
            rows.layAside(file, unused, tally);
            unused.tell(tally);
            return rows;
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private void layAside(CsvFile file, Unused unused, Tally tally) throws IOException {
        FirstRows parents = new FirstRows();
        long[] wanted = new long[1024];
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(aside.getChannel())));
        long place = 0;
        for (CsvRow row = file.next(); row != null; row = file.next()) {
            tally.row();
            unused.see(row);
            if (row.overfull()) {
                tally.overfull(row, UnaryOperator.identity());
                continue;
            }
            grow();
            if (wanted.length < places.length) wanted = Arrays.copyOf(wanted, places.length);
            places[count] = place;
            place += write(row, out);
            if (isVariation(row)) {
                wanted[count] = FirstRows.mark(parent(row.get(WooColumn.PARENT)));
            } else {
                for (String path : WooWords.paths(row).collections()) {
                    collections.add(path.toLowerCase(Locale.ROOT));
                }
                parents.note(FirstRows.mark("id:" + row.get(WooColumn.ID)), count);
                String sku = CsvText.plain(row.get(WooColumn.SKU));
                if (!sku.isEmpty()) parents.note(FirstRows.mark(sku), count);
            }
            count++;
        }
        out.flush();
        link(parents, wanted);
    }

    private static boolean isVariation(CsvRow row) {
        return row.get(WooColumn.TYPE).toLowerCase(Locale.ROOT).startsWith("variation");
    }

    // `id:12`, in whatever letters and with blanks, or a SKU.
    private static String parent(String cell) {
        String text = CsvText.plain(cell);
        boolean number = text.regionMatches(true, 0, "id:", 0, 3);
        return number ? "id:" + text.substring(3).strip() : text;
    }

    // Zero where the row asks for no parent.
    private void link(FirstRows parents, long[] wanted) {
        int[] last = new int[count];
        for (int i = 0; i < count; i++) last[i] = i;
        for (int i = 0; i < count; i++) {
            int parent = wanted[i] == 0 ? FirstRows.NONE : parents.row(wanted[i]);
            if (parent == FirstRows.NONE) continue;
            following[last[parent]] = i;
            last[parent] = i;
            inner[i] = true;
        }
    }

    private void grow() {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            following = Arrays.copyOf(following, count * 2);
            inner = Arrays.copyOf(inner, count * 2);
        }
        following[count] = NONE;
    }

    private static long write(CsvRow row, DataOutputStream out) throws IOException {
        long length = Long.BYTES + Integer.BYTES;
        out.writeLong(row.number());
        out.writeInt(row.cells().size());
        for (String cell : row.cells()) {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
            length += Integer.BYTES + bytes.length;
        }
        return length;
    }

    /// Paths of categories in which goods stand beside their shelf, in small letters.
    Set<String> collections() {
        return collections;
    }

    /// The rows of the next product; null at the end.
    @Nullable List<CsvRow> next() {
        while (at < count && inner[at]) at++;
        if (at == count) return null;
        List<CsvRow> rows = new ArrayList<>();
        try {
            for (int row = at; row != NONE; row = following[row]) rows.add(read(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        at++;
        return rows;
    }

    private CsvRow read(int row) throws IOException {
        aside.seek(places[row]);
        DataInputStream in =
                new DataInputStream(
                        new java.io.BufferedInputStream(
                                Channels.newInputStream(aside.getChannel()), 4_096));
        long number = in.readLong();
        List<String> cells = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            cells.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return new CsvRow(number, cells, headings);
    }

    @Override
    public void close() {
        try {
            aside.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
