package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.Hint;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The parts of a catalogue beside its goods as they came in an archive, held packed: packed they
/// are small beside goods and their files, addresses in many languages the longest of them.
final class PackedParts {

    /// The folder in which they lie.
    static final String FOLDER = "catalogue/";

    /// What says of which form the archive is and which parts it has. Lies before all others.
    static final String COVER = FOLDER + "catalogue.json";

    /// The form written here; an older shop does not read a newer one.
    static final int FORM = 1;

    static final PackedParts NONE = new PackedParts();

    static final int MOST_PACKED = 64_000_000;
    private static final int LONGEST_COVER = 100_000;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, Integer> wanted = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private int room = MOST_PACKED;

    /// What the cover says.
    ///
    /// @param parts how many things each part has
    record Cover(int form, Map<String, Integer> parts) {}

    private PackedParts() {}

    /// Where a part lies in the archive.
    static String place(CataloguePart<?> part) {
        return FOLDER + part.name() + ".ndjson";
    }

    /// Takes the parts out of an archive.
    ///
    /// @throws CsvFile.RowUnreadable when it cannot be unpacked, or is of a newer form
    static PackedParts of(BufferedInputStream archive) throws IOException {
        PackedParts found = new PackedParts();
        Packed.each(
                archive,
                (name, content) -> {
                    if (name.equals(COVER)) found.wanted.putAll(cover(content));
                    else if (name.startsWith(FOLDER)) found.keep(name, content);
                    return found.wanted.isEmpty()
                            || !found.parts.keySet().containsAll(found.wanted.keySet());
                });
        return found;
    }

    /// Whether an archive has any; one that this shop wrote has them first.
    static boolean any(BufferedInputStream archive) throws IOException {
        boolean[] any = {false};
        Packed.each(
                archive,
                (name, content) -> {
                    any[0] = name.startsWith(FOLDER);
                    return !any[0];
                });
        return any[0];
    }

    /// Says which parts of the cover are not there, or not whole.
    void incomplete(Tally tally) {
        wanted.forEach(
                (place, things) -> {
                    if (!parts.containsKey(place)) tally.warn(1, place, "", "part.absent");
                    else if (lines.getOrDefault(place, 0L) < things) {
                        tally.warn(1, place, "", Hint.of("part.shorter", things));
                    }
                });
    }

    private static Map<String, Integer> cover(InputStream content) throws IOException {
        try {
            JsonNode cover = CatalogJson.mapper().readTree(content.readNBytes(LONGEST_COVER));
            if (cover.path("form").asInt(FORM) > FORM) throw new Packed.NoGoods("file.newer");
            Map<String, Integer> parts = new LinkedHashMap<>();
            for (var part : cover.path("parts").properties()) {
                parts.put(FOLDER + part.getKey() + ".ndjson", part.getValue().asInt(0));
            }
            return parts;
        } catch (JacksonException e) {
            throw new Packed.NoGoods("file.damaged");
        }
    }

    private void keep(String name, InputStream content) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Lines read = new Lines(new GZIPOutputStream(limited(kept)));
        try (read) {
            content.transferTo(read);
        }
        room -= kept.size();
        if (parts.putIfAbsent(name, kept.toByteArray()) == null) lines.put(name, read.count());
    }

    /// Counts the lines that go through.
    private static final class Lines extends FilterOutputStream {

        private long ends;
        private int last = '\n';

        private Lines(OutputStream to) {
            super(to);
        }

        private long count() {
            return last == '\n' ? ends : ends + 1;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            if (b == '\n') ends++;
            last = b;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            for (int i = from; i < from + length; i++) if (bytes[i] == '\n') ends++;
            if (length > 0) last = bytes[from + length - 1];
        }
    }

    private OutputStream limited(ByteArrayOutputStream kept) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                room(1);
                kept.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                room(length);
                kept.write(bytes, from, length);
            }

            private void room(int more) {
                if (kept.size() + more > room) throw new Packed.NoGoods("file.too-long");
            }
        };
    }

    /// Whether the archive has this part, be it empty.
    boolean has(CataloguePart<?> part) {
        return parts.containsKey(place(part));
    }

    /// The lines of a part; null when the archive does not have it.
    @Nullable InputStream lines(CataloguePart<?> part) {
        byte[] packed = parts.get(place(part));
        if (packed == null) return null;
        try {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cover of an archive with these parts.
    static byte[] cover(Map<String, Integer> parts) {
        String cover = CatalogJson.mapper().writeValueAsString(new Cover(FORM, parts));
        return cover.getBytes(StandardCharsets.UTF_8);
    }
}
