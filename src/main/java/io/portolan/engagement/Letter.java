package io.portolan.engagement;

/// A mail in clear: personal data.
///
/// @param html a whole document, styles in its head, no script, no picture from elsewhere
/// @param text the same for those who read without markup
public record Letter(String to, String title, String html, String text) {

    @Override
    public String toString() {
        return "Letter[" + title + "]";
    }
}
