package io.portolan.catalog;

import io.portolan.platform.paper.PdfLook;
import io.portolan.platform.pictures.PictureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The files of certificates: PDF, PNG or JPEG of at most 10 MB, known by what is in them. A
/// picture is drawn anew like all pictures of the shop; a PDF is kept as it is when it only shows
/// something. A file never changes: its name is made of its content.
@Service
public class Papers {

    /// The longest file taken.
    public static final int MOST_BYTES = 10 << 20;

    private static final Pattern PDF = Pattern.compile("papers/([0-9a-f]{32})\\.pdf");

    private final PaperStore store;
    private final Pictures pictures;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Papers(PaperStore store, Pictures pictures, Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// A file as it is handed out.
    ///
    /// @param type its media type
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(byte[] bytes, String type, String extension) {}

    /// Takes a file in. The same file is kept once, however often it comes.
    public TakenPaper take(byte[] file) {
        if (file.length > MOST_BYTES) return new TakenPaper.NotTaken(TakenPaper.Fault.TOO_LARGE);
        if (PdfLook.isPdf(file)) return pdf(file);
        PictureKind kind = PictureKind.of(Arrays.copyOf(file, Math.min(16, file.length)));
        if (kind != PictureKind.PNG && kind != PictureKind.JPEG) {
            return new TakenPaper.NotTaken(TakenPaper.Fault.NOT_A_PAPER);
        }
        return switch (pictures.take(file)) {
            case TakenPicture.Kept(var picture) -> new TakenPaper.Kept(picture.path());
            case TakenPicture.NotTaken unfit ->
                    new TakenPaper.NotTaken(TakenPaper.Fault.UNFIT_PICTURE);
        };
    }

    private TakenPaper pdf(byte[] file) {
        PdfLook.Fault fault = PdfLook.fault(file);
        if (fault != null) {
            return new TakenPaper.NotTaken(fault(fault));
        }
        String hash = PictureFiles.hash(file);
        store.keep(hash, file, clock.instant());
        return new TakenPaper.Kept("papers/" + hash + ".pdf");
    }

    static TakenPaper.Fault fault(PdfLook.Fault fault) {
        return switch (fault) {
            case NO_PDF -> TakenPaper.Fault.NOT_A_PAPER;
            case CUT_OFF -> TakenPaper.Fault.CUT_OFF;
            case LOCKED -> TakenPaper.Fault.LOCKED;
            case ACTS -> TakenPaper.Fault.ACTS;
            case TANGLED -> TakenPaper.Fault.TANGLED;
        };
    }

    /// Whether a certificate's file is one that was taken in here.
    public boolean has(@Nullable String file) {
        if (file == null) return false;
        String hash = hash(file);
        if (hash == null) return pictures.of(file) != null;
        if (known.contains(hash)) return true;
        boolean there = store.has(hash);
        if (there) known.add(hash);
        return there;
    }

    /// How long a certificate's PDF is; empty where it was not taken in here.
    OptionalLong length(String file) {
        String hash = hash(file);
        return hash == null ? OptionalLong.empty() : store.length(hash);
    }

    /// A certificate's file; empty where it was not taken in here.
    public Optional<Content> content(String file) {
        String hash = hash(file);
        if (hash != null) {
            return store.content(hash).map(pdf -> new Content(pdf, "application/pdf", "pdf"));
        }
        StoredPicture picture = pictures.of(file);
        if (picture == null) return Optional.empty();
        return pictures.file(picture.hash(), picture.widths().getLast(), "webp")
                .map(
                        place -> {
                            try {
                                byte[] bytes = Files.readAllBytes(place);
                                return new Content(bytes, "image/webp", "webp");
                            } catch (IOException e) {
                                throw new UncheckedIOException("paper " + file, e);
                            }
                        });
    }

    /// Whether a text can be the name of such a file.
    public static boolean names(String file) {
        return hash(file) != null || StoredPicture.hash(file) != null;
    }

    /// The last part of a file's name, which tells it from all others.
    public static String shortName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /// The file with this last part.
    public static String named(String shortName) {
        return (shortName.endsWith(".pdf") ? "papers/" : "own/") + shortName;
    }

    private static @Nullable String hash(String file) {
        Matcher matcher = PDF.matcher(file);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
