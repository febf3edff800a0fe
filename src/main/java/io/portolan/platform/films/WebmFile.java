package io.portolan.platform.films;

import io.portolan.platform.films.FilmInspection.Unfit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// A film in WebM: elements in elements, each with a number and its length (RFC 8794, RFC 9559).
final class WebmFile {

    private static final int EBML = 0x1a45dfa3;
    private static final int DOC_TYPE = 0x4282;
    private static final int SEGMENT = 0x18538067;
    private static final int TRACKS = 0x1654ae6b;
    private static final int TRACK = 0xae;
    private static final int TRACK_TYPE = 0x83;
    private static final int VIDEO = 0xe0;
    private static final int PIXEL_WIDTH = 0xb0;
    private static final int PIXEL_HEIGHT = 0xba;
    private static final int CLUSTER = 0x1f43b675;
    private static final int TAGS = 0x1254c367;
    private static final int ATTACHMENTS = 0x1941a469;
    private static final int VOID = 0xec;
    private static final int VOID_HEAD = 9;
    private static final Set<Integer> NESTED = Set.of(EBML, SEGMENT, TRACKS, TRACK, VIDEO);
    private static final int DEEPEST = 4;

    private final byte[] file;
    private int at;
    private boolean content;
    private int width;
    private int height;

    /// Reads a film; what it says beside the film is blanked in the bytes given.
    WebmFile(byte[] file) {
        this.file = file;
    }

    FilmInspection inspect() {
        elements(file.length, 0, 0);
        if (!content) throw new Unfit(FilmFault.TRUNCATED);
        if (width < 1 || height < 1) throw new Unfit(FilmFault.NO_PICTURE);
        return new FilmInspection.Sound(FilmKind.WEBM, file, width, height);
    }

    private void elements(int end, int inside, int depth) {
        if (depth > DEEPEST) throw new Unfit(FilmFault.DAMAGED);
        while (at < end) {
            int from = at;
            int id = (int) number(end, 4, false);
            long size = number(end, 8, true);
            // Written live, a part may not know its length: what follows is read as its content.
            boolean open = size < 0 && (id == SEGMENT || id == CLUSTER);
            if (size < 0 && !open) throw new Unfit(FilmFault.DAMAGED);
            if (!open && size > end - at) throw new Unfit(FilmFault.TRUNCATED);
            int next = open ? end : at + (int) size;
            if (inside == 0 && id != EBML && id != SEGMENT) {
                throw new Unfit(FilmFault.MORE_BEHIND);
            }
            content |= id == CLUSTER;
            if (NESTED.contains(id)) elements(next, id, depth + 1);
            else element(id, from, next);
            if (!open) at = next;
        }
    }

    private void element(int id, int from, int end) {
        switch (id) {
            case DOC_TYPE -> refuseOther(end);
            case TRACK_TYPE -> refuseData(whole(end));
            case PIXEL_WIDTH -> width = (int) whole(end);
            case PIXEL_HEIGHT -> height = (int) whole(end);
            case TAGS, ATTACHMENTS, VOID -> blank(from, end);
            default -> {}
        }
    }

    private void refuseOther(int end) {
        String type = new String(file, at, end - at, StandardCharsets.US_ASCII);
        if (!type.equals("webm")) throw new Unfit(FilmFault.NOT_A_FILM);
    }

    private static void refuseData(long type) {
        if (type != 1 && type != 2) throw new Unfit(FilmFault.DATA_TRACK);
    }

    /// The place stays taken, so that everything behind it stays where it is.
    private void blank(int from, int end) {
        if (end - from < VOID_HEAD) {
            Arrays.fill(file, at, end, (byte) 0);
            return;
        }
        file[from] = (byte) VOID;
        file[from + 1] = 1;
        long size = (long) end - from - VOID_HEAD;
        for (int i = 0; i < 7; i++) file[from + 2 + i] = (byte) (size >>> (8 * (6 - i)));
        Arrays.fill(file, from + VOID_HEAD, end, (byte) 0);
    }

    private long whole(int end) {
        if (end - at > 8) throw new Unfit(FilmFault.DAMAGED);
        long value = 0;
        for (int i = at; i < end; i++) value = (value << 8) | (file[i] & 0xff);
        return value;
    }

    /// A number of as many bytes as its first bit says; a length that is all ones means unknown,
    /// here -1.
    private long number(int end, int longest, boolean length) {
        if (at >= end) throw new Unfit(FilmFault.TRUNCATED);
        int first = file[at] & 0xff;
        int size = Integer.numberOfLeadingZeros(first) - 23;
        if (size > longest) throw new Unfit(FilmFault.DAMAGED);
        if (size > end - at) throw new Unfit(FilmFault.TRUNCATED);
        long value = length ? first & ((1 << (8 - size)) - 1) : first;
        for (int i = 1; i < size; i++) value = (value << 8) | (file[at + i] & 0xff);
        at += size;
        return length && value == (1L << (7 * size)) - 1 ? -1 : value;
    }
}
