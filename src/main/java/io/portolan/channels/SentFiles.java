package io.portolan.channels;

import io.portolan.catalog.Certificate;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.GoodsFiles.Taken;
import io.portolan.channels.table.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The files that came packed with a table: what the table calls them, and what the shop does.
final class SentFiles {

    private static final Pattern PICTURE =
            Pattern.compile("(own/[0-9a-f]{32})(?:-[0-9]{1,4}\\.webp|\\.(?:jpg|png|webp|gif))");

    private final GoodsFiles files;
    private final Tally tally;
    private final Map<String, String> names = new HashMap<>();

    private SentFiles(GoodsFiles files, Tally tally) {
        this.files = files;
        this.tally = tally;
    }

    /// A table that came alone.
    static SentFiles none(GoodsFiles files, Tally tally) {
        return new SentFiles(files, tally);
    }

    /// Takes the files of an archive in, or in a dry run only looks into them. What is not taken
    /// is said; the goods come without it.
    ///
    /// @throws CsvFile.RowUnreadable when it cannot be unpacked
    static SentFiles of(InputStream archive, GoodsFiles files, Tally tally) throws IOException {
        SentFiles sent = new SentFiles(files, tally);
        Packed.files(archive, GoodsFiles.MOST_BYTES, sent::take);
        return sent;
    }

    private void take(String name, byte[] file) {
        if (!Packed.sound(name)) {
            tally.warn(1, name, "", "file.leads-out");
            return;
        }
        if (names.containsKey(key(name))) {
            tally.warn(1, name, "", "file.twice");
            return;
        }
        Taken taken =
                file.length > GoodsFiles.MOST_BYTES
                        ? new Taken.NotTaken("too-large")
                        : tally.dryRun() ? files.look(file) : files.take(file);
        switch (taken) {
            case Taken.Kept(var kept) -> names.put(key(name), kept);
            case Taken.NotTaken(var why) -> tally.warn(1, name, why, "file.not-taken");
        }
    }

    // Of a picture the shop shows other files than the one it was given: their common part counts.
    private static String key(String name) {
        String plain = name.startsWith(Packed.FOLDER) ? name.substring(6) : name;
        Matcher picture = PICTURE.matcher(plain);
        return picture.matches() ? picture.group(1) : plain;
    }

    /// Gives the files that a product names the names that they have here.
    void rename(ObjectNode product) {
        UnaryOperator<String> here = name -> names.getOrDefault(key(name), name);
        for (JsonNode picture : product.path("pictures")) put(picture, "path", here);
        JsonNode sheet = product.path(OwnColumns.SHEET);
        for (JsonNode paper : sheet.path("certificates")) put(paper, "file", here);
        for (JsonNode film : sheet.path("videos")) {
            put(film, "url", here);
            put(film, "poster", here);
            if (film.get("captions") instanceof ObjectNode captions) {
                captions.propertyNames().forEach(tag -> put(captions, tag, here));
            }
        }
    }

    private static void put(JsonNode node, String member, UnaryOperator<String> here) {
        if (node instanceof ObjectNode object && object.path(member).isString()) {
            object.put(member, here.apply(object.path(member).asString()));
        }
    }

    /// Says which certificates of a product have no file here.
    void missing(ReadProduct product) {
        for (Certificate paper : product.draft().sheetOrEmpty().certificates()) {
            String file = paper.file();
            if (file == null || names.containsValue(file) || files.hasPaper(file)) continue;
            tally.warn(product.row(), OwnColumns.CERTIFICATES, file, "file.not-here");
        }
    }
}
