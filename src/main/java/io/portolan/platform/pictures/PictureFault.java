package io.portolan.platform.pictures;

/// Why a picture is not taken.
public enum PictureFault {
    EMPTY("The file is empty."),
    TOO_LARGE("The file is larger than %s MB: save it with a lower quality."),
    MARKUP("SVG and other text is not taken as a picture: save it as PNG, JPEG or WebP."),
    NOT_A_PICTURE("This is no PNG, JPEG, WebP or GIF file."),
    TRUNCATED("The file ends in the middle of the picture: send it again."),
    MORE_BEHIND("Behind the picture the file goes on with something else: save it anew."),
    TOO_MANY_PIXELS(
            "The picture measures %s pixels, more than is taken: save it with fewer, a lossless WebP"
                    + " as JPEG or PNG."),
    PRINT_COLOURS("The picture has the colours of a printer (CMYK): save it as RGB."),
    MOVING("Moving WebP is not taken: send one picture of it."),
    DAMAGED("The picture is damaged: save it anew.");

    private final String pattern;

    PictureFault(String pattern) {
        this.pattern = pattern;
    }

    /// One English sentence; `detail` stands in some of them.
    public String sentence(String detail) {
        return pattern.formatted(detail);
    }
}
