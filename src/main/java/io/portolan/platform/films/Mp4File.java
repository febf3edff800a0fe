package io.portolan.platform.films;

import io.portolan.platform.films.FilmInspection.Unfit;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// A film in MP4: boxes in boxes, each with its length and four letters (ISO/IEC 14496-12).
final class Mp4File {

    /// What a browser plays; `qt  ` and still pictures (`heic`, `avif`) are not among them.
    private static final Set<String> BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash");

    private static final Set<String> FILM =
            Set.of("ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "prft", "emsg");
    private static final Set<String> TALK = Set.of("udta", "meta", "uuid", "free", "skip", "wide");
    private static final Set<String> NESTED = Set.of("moov", "trak", "mdia");
    private static final int HEAD = 8;
    private static final int DEEPEST = 3;

    private final byte[] file;
    private final ByteBuffer bytes;
    private boolean head;
    private boolean content;
    private int shownWidth;
    private int shownHeight;
    private int width;
    private int height;

    /// Reads a film; what it says beside the film is blanked in the bytes given.
    Mp4File(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file);
    }

    FilmInspection inspect() {
        refuseOtherBrands();
        boxes(0, file.length, "", 0);
        if (!head || !content) throw new Unfit(FilmFault.TRUNCATED);
        if (width < 1 || height < 1) throw new Unfit(FilmFault.NO_PICTURE);
        return new FilmInspection.Sound(FilmKind.MP4, file, width, height);
    }

    private void refuseOtherBrands() {
        int end = bytes.getInt(0);
        if (end < 16 || end > file.length) throw new Unfit(FilmFault.DAMAGED);
        for (int at = HEAD; at + 4 <= end; at += 4) {
            if (at != 12 && BRANDS.contains(letters(at))) return;
        }
        throw new Unfit(FilmFault.NOT_A_FILM);
    }

    private void boxes(int from, int end, String inside, int depth) {
        if (depth > DEEPEST) throw new Unfit(FilmFault.DAMAGED);
        int at = from;
        while (at < end) {
            if (end - at < HEAD) throw new Unfit(FilmFault.MORE_BEHIND);
            int start = start(at, end);
            int next = next(at, end);
            if (next < start) throw new Unfit(FilmFault.DAMAGED);
            String type = letters(at + 4);
            if (NESTED.contains(type)) boxes(start, next, type, depth + 1);
            else box(type, at, start, next, inside);
            head |= type.equals("moov");
            at = next;
        }
    }

    private int start(int at, int end) {
        int start = at + (bytes.getInt(at) == 1 ? 2 * HEAD : HEAD);
        if (start > end) throw new Unfit(FilmFault.TRUNCATED);
        return start;
    }

    private int next(int at, int end) {
        long size = Integer.toUnsignedLong(bytes.getInt(at));
        if (size == 0) size = (long) end - at;
        else if (size == 1) size = bytes.getLong(at + HEAD);
        if (size < HEAD) throw new Unfit(FilmFault.DAMAGED);
        if (size > end - at) throw new Unfit(FilmFault.TRUNCATED);
        return at + (int) size;
    }

    private void box(String type, int at, int start, int end, String inside) {
        if (TALK.contains(type)) blank(at, start, end);
        else if (type.equals("tkhd")) size(start, end);
        else if (type.equals("hdlr") && inside.equals("mdia")) track(start, end);
        else if (inside.isEmpty() && !FILM.contains(type)) throw new Unfit(FilmFault.MORE_BEHIND);
        content |= inside.isEmpty() && type.equals("mdat");
    }

    /// The box stays where it is, so that everything behind it does; it has nothing to say now.
    private void blank(int at, int start, int end) {
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, file, at + 4, 4);
        Arrays.fill(file, start, end, (byte) 0);
    }

    /// Width and height stand at the end of the track's head, before them how it is turned.
    private void size(int start, int end) {
        if (end - start < 84) throw new Unfit(FilmFault.DAMAGED);
        boolean lying = bytes.getInt(end - 44) == 0 && bytes.getInt(end - 40) != 0;
        int first = bytes.getInt(end - 8) >>> 16;
        int second = bytes.getInt(end - 4) >>> 16;
        shownWidth = lying ? second : first;
        shownHeight = lying ? first : second;
    }

    private void track(int start, int end) {
        if (end - start < 12) throw new Unfit(FilmFault.DAMAGED);
        switch (letters(start + 8)) {
            case "vide" -> {
                width = shownWidth;
                height = shownHeight;
            }
            case "soun" -> {}
            default -> throw new Unfit(FilmFault.DATA_TRACK);
        }
    }

    private String letters(int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
