package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The parts of a catalogue beside its goods as they came in an archive, held packed: they are
/// small beside goods and their files.
final class PackedParts {

    /// The folder in which they lie.
    static final String FOLDER = "catalogue/";

    /// What says of which form the archive is and which parts it has. Lies before all others.
    static final String COVER = FOLDER + "catalogue.json";

    /// The form written here; an older shop does not read a newer one.
    static final int FORM = 1;

    static final PackedParts NONE = new PackedParts();

    private static final int MOST_PACKED = 64_000_000;
    private static final int LONGEST_COVER = 100_000;

    private final Map<String, byte[]> parts = new HashMap<>();
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
        Set<String> wanted = new HashSet<>();
        Packed.each(
                archive,
                (name, content) -> {
                    if (name.equals(COVER)) wanted.addAll(cover(content));
                    else if (name.startsWith(FOLDER)) found.keep(name, content);
                    return wanted.isEmpty() || !found.parts.keySet().containsAll(wanted);
                });
        return found;
    }

    private static List<String> cover(InputStream content) throws IOException {
        try {
            JsonNode cover = CatalogJson.mapper().readTree(content.readNBytes(LONGEST_COVER));
            if (cover.path("form").asInt(FORM) > FORM) throw new Packed.NoGoods("file.newer");
            return cover.path("parts").propertyNames().stream()
                    .map(part -> FOLDER + part + ".ndjson")
                    .toList();
        } catch (JacksonException e) {
            throw new Packed.NoGoods("file.damaged");
        }
    }

    private void keep(String name, InputStream content) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(limited(kept))) {
            content.transferTo(packed);
        }
        room -= kept.size();
        parts.putIfAbsent(name, kept.toByteArray());
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
