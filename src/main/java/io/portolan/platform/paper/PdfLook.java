package io.portolan.platform.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Looks into a PDF that somebody sends (ISO 32000-2), by what is in it and not by its name. Every
/// name in the file and in all that is packed in it is read, wherever it stands, so that what a
/// lenient reader would find is found too.
public final class PdfLook {

    private static final int TAIL = 2048;
    private static final int LONGEST_ENTRY = 8192;
    private static final int MOST_STREAMS = 20_000;
    private static final long MOST_UNPACKED = 256L << 20;

    private static final Set<String> ACTING =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "EmbeddedFile",
                    "EmbeddedFiles",
                    "RichMedia",
                    "Rendition",
                    "SubmitForm",
                    "ImportData",
                    "GoToE",
                    "XFA");
    private static final Set<String> OTHER_PACKING =
            Set.of(
                    "ASCIIHexDecode",
                    "AHx",
                    "ASCII85Decode",
                    "A85",
                    "LZWDecode",
                    "LZW",
                    "RunLengthDecode",
                    "RL",
                    "Predictor");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);

    /// Why a PDF is not taken.
    public enum Fault {
        /// It does not begin like one.
        NO_PDF,
        /// Its end is missing.
        CUT_OFF,
        /// A password keeps us from looking into it.
        LOCKED,
        /// It runs scripts, starts programs, sends forms or carries other files.
        ACTS,
        /// It is packed so that we cannot look into it.
        TANGLED
    }

    private final byte[] file;
    private final Set<String> found = new HashSet<>();
    private long unpacked;
    private int objectStreams;

    private PdfLook(byte[] file) {
        this.file = file;
    }

    /// Whether a file begins like a PDF.
    public static boolean isPdf(byte[] file) {
        return starts(file, 0, "%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    /// What speaks against a file; null when it is a PDF that only shows something. Takes no memory
    /// beside the file itself, however much is packed in it.
    public static @Nullable Fault fault(byte[] file) {
        return new PdfLook(file).fault();
    }

    private @Nullable Fault fault() {
        if (!isPdf(file)) return Fault.NO_PDF;
        byte[] tail = Arrays.copyOfRange(file, Math.max(0, file.length - TAIL), file.length);
        if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) return Fault.CUT_OFF;
        int[] named = new int[1];
        boolean[] locked = new boolean[1];
        PdfNames names =
                new PdfNames(
                        name -> {
                            note(name);
                            if (name.equals("ObjStm")) named[0]++;
                            if (name.equals("Encrypt")) locked[0] = true;
                        });
        names.read(file, 0, file.length);
        names.end();
        if (locked[0]) return Fault.LOCKED;
        boolean open = unpack() && objectStreams >= named[0];
        if (!found.isEmpty()) return Fault.ACTS;
        return open ? null : Fault.TANGLED;
    }

    private void note(String name) {
        if (ACTING.contains(name)) found.add(name);
    }

    /// Reads all that is packed; false when something that may hold objects cannot be.
    private boolean unpack() {
        int streams = 0;
        for (int at = next(0); at >= 0; at = next(at)) {
            if (++streams > MOST_STREAMS) return false;
            Set<String> entry = entryBefore(at - STREAM.length);
            boolean whole = inflate(at);
            if (unpacked > MOST_UNPACKED) return false;
            if (!entry.contains("ObjStm")) continue;
            objectStreams++;
            boolean plain = !entry.contains("FlateDecode") && !entry.contains("Fl");
            boolean other = entry.stream().anyMatch(OTHER_PACKING::contains);
            if (other || !(plain || whole)) return false;
        }
        return true;
    }

    /// Behind the next word `stream`; -1 when there is none.
    private int next(int from) {
        for (int at = from; at <= file.length - STREAM.length; at++) {
            if (file[at] == 's' && starts(file, at, STREAM) && !endsOne(at)) {
                return at + STREAM.length;
            }
        }
        return -1;
    }

    private boolean endsOne(int at) {
        return at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
    }

    /// The names between the last `obj` before a stream and the stream.
    private Set<String> entryBefore(int end) {
        int from = Math.max(0, end - LONGEST_ENTRY);
        for (int at = end - OBJECT.length; at >= from; at--) {
            if (file[at] == 'o' && starts(file, at, OBJECT)) {
                from = at;
                break;
            }
        }
        Set<String> entry = new HashSet<>();
        PdfNames names = new PdfNames(entry::add);
        names.read(file, from, end);
        names.end();
        return entry;
    }

    /// Unpacks what stands there and reads its names; false when it is not packed so, or broken.
    private boolean inflate(int at) {
        int start = at;
        if (start < file.length && file[start] == '\r') start++;
        if (start < file.length && file[start] == '\n') start++;
        if (start + 2 > file.length || (file[start] & 0x0f) != 8) return false;
        PdfNames names = new PdfNames(this::note);
        byte[] some = new byte[16_384];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            while (!inflater.finished()) {
                int size = inflater.inflate(some);
                if (size == 0) return false;
                names.read(some, 0, size);
                unpacked += size;
                if (unpacked > MOST_UNPACKED) return false;
            }
            return true;
        } catch (DataFormatException broken) {
            return false;
        } finally {
            names.end();
            inflater.end();
        }
    }

    private static boolean starts(byte[] file, int at, byte[] word) {
        return at >= 0
                && at + word.length <= file.length
                && Arrays.equals(file, at, at + word.length, word, 0, word.length);
    }
}
