package io.portolan.channels;

import io.portolan.catalog.Certificate;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.GoodsFiles.Taken;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.Video;
import io.portolan.channels.table.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The files that came packed with a table: what the table calls them, and what the shop does.
final class SentFiles {

    private static final String FILMS = "sheet videos";
    private static final Pattern PICTURE =
            Pattern.compile("(own/[0-9a-f]{32})(?:-[0-9]{1,4}\\.webp|\\.(?:jpg|png|webp|gif))");

    private final GoodsFiles files;
    private final Tally tally;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> here = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    private final Importer.@Nullable Again archive;
    private Packed.@Nullable FilesBeside open;
    private long count;

    private SentFiles(Importer.@Nullable Again archive, GoodsFiles files, Tally tally) {
        this.archive = archive;
        this.files = files;
        this.tally = tally;
    }

    /// A table that came alone.
    static SentFiles none(GoodsFiles files, Tally tally) {
        return new SentFiles(null, files, tally);
    }

    /// The files of an archive, none of which is taken in yet.
    static SentFiles of(Importer.Again archive, GoodsFiles files, Tally tally) {
        return new SentFiles(archive, files, tally);
    }

    /// Takes the next file of the archive in, or in a dry run only looks into it. What is not
    /// taken is said; the goods come without it. False when there is none any more.
    ///
    /// @param before whether it was taken in by an earlier reading: then its name is learnt again
    /// @throws CsvFile.RowUnreadable when it cannot be unpacked
    boolean next(boolean before) throws IOException {
        if (archive == null) return false;
        if (open == null) open = new Packed.FilesBeside(archive.open());
        if (!open.next()) return false;
        count++;
        take(open.name(), open.content(GoodsFiles.MOST_BYTES), before);
        return true;
    }

    /// How many there were up to now.
    long count() {
        return count;
    }

    /// How much of the archive was read for them.
    long read() {
        return open == null ? 0 : open.read();
    }

    void close() {
        try {
            if (open != null) open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String name, byte[] file, boolean before) {
        if (!Packed.sound(name)) {
            refused.add(key(name));
            tally.warn(1, name, "", "file.leads-out");
            return;
        }
        if (names.containsKey(key(name))) {
            tally.warn(1, name, "", "file.twice");
            return;
        }
        switch (taken(file, before)) {
            case Taken.Kept(var kept) -> {
                names.put(key(name), kept);
                here.add(kept);
            }
            case Taken.NotTaken(var why) -> {
                refused.add(key(name));
                tally.warn(1, name, why, "file.not-taken");
            }
        }
    }

    private Taken taken(byte[] file, boolean before) {
        if (file.length > GoodsFiles.MOST_BYTES) return new Taken.NotTaken("too-large");
        if (tally.dryRun()) return files.look(file);
        Taken looked = before ? files.look(file) : null;
        boolean here = looked instanceof Taken.Kept(var name) && files.length(name).isPresent();
        return looked != null && here ? looked : files.take(file);
    }

    // Of a picture the shop shows other files than the one it was given: their common part counts.
    private static String key(String name) {
        String plain = name.startsWith(Packed.FOLDER) ? name.substring(6) : name;
        Matcher picture = PICTURE.matcher(plain);
        return picture.matches() ? picture.group(1) : plain;
    }

    /// Gives the files that a product names the names that they have here, and leaves out those
    /// that were refused.
    void rename(ObjectNode product) {
        without(product.path("pictures"), "path");
        for (JsonNode picture : product.path("pictures")) put(picture, "path");
        JsonNode sheet = product.path(OwnColumns.SHEET);
        for (JsonNode paper : sheet.path("certificates")) put(paper, "file");
        without(sheet.path("videos"), "url");
        for (JsonNode film : sheet.path("videos")) {
            put(film, "url");
            put(film, "poster");
            if (film.get("captions") instanceof ObjectNode captions) {
                List.copyOf(captions.propertyNames()).forEach(tag -> put(captions, tag));
            }
        }
    }

    // A picture or a film is nothing without its file.
    private void without(JsonNode list, String member) {
        if (!(list instanceof ArrayNode things)) return;
        things.removeIf(thing -> isRefused(thing.path(member).asString("")));
    }

    /// Gives the file that a member names the name it has here.
    void put(JsonNode node, String member) {
        if (!(node instanceof ObjectNode object) || !object.path(member).isString()) return;
        String name = object.path(member).asString();
        if (isRefused(name)) object.remove(member);
        else object.put(member, names.getOrDefault(key(name), name));
    }

    private boolean isRefused(String name) {
        String key = key(name);
        return refused.contains(key) && !names.containsKey(key) && !files.has(name);
    }

    /// Says which files that a product names are not here, as far as its document speaks of them:
    /// what the product had before is not for this file to say.
    void missing(ReadProduct product, ObjectNode document) {
        JsonNode said = document.path(OwnColumns.SHEET);
        ProductSheet sheet = product.draft().sheetOrEmpty();
        if (document.has("pictures")) {
            product.draft().pictures().forEach(one -> missing(product, "pictures", one.path()));
        }
        if (said.has("certificates")) {
            for (Certificate paper : sheet.certificates()) {
                missing(product, OwnColumns.CERTIFICATES, paper.file());
            }
        }
        if (said.has("videos")) sheet.videos().forEach(film -> missing(product, film));
    }

    private void missing(ReadProduct product, Video film) {
        if (film.format() != null) missing(product, FILMS, film.url());
        missing(product, FILMS, film.poster());
        film.captions().values().forEach(captions -> missing(product, FILMS, captions));
    }

    private void missing(ReadProduct product, String column, @Nullable String file) {
        missing(product.row(), column, file);
    }

    /// Says that the picture which an entry of the catalogue names is not here.
    void missing(long row, String place, JsonNode entry) {
        missing(row, place, entry.path("picture").asString(null));
    }

    private void missing(long row, String column, @Nullable String file) {
        if (file == null || here.contains(file) || files.has(file)) return;
        tally.warn(row, column, file, "file.not-here");
    }
}
