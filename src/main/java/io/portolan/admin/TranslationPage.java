package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts of one item in one language, source beside translation.
///
/// @param may whether the reader may write
/// @param notice what was just done; null when nothing was
/// @param problem that something was not; null when everything was
public record TranslationPage(
        Shell shell,
        Head head,
        List<Group> groups,
        boolean may,
        @Nullable String notice,
        @Nullable String problem) {

    public TranslationPage {
        groups = List.copyOf(groups);
    }

    /// What the page is about.
    ///
    /// @param here its own address
    /// @param shown the page of the shop it is shown on; null where no market speaks the language
    public record Head(
            String title,
            String kind,
            Tongue source,
            Tongue target,
            String here,
            @Nullable String shown,
            @Nullable Address address,
            List<OrderView.Choice> languages) {
        public Head {
            languages = List.copyOf(languages);
        }
    }

    public record Tongue(String tag, String name, String dir) {}

    /// Its address in this language.
    ///
    /// @param before what stands before it
    /// @param now what it is
    /// @param slug what stands in the field
    /// @param problem why it was not written; null when nothing is wrong
    public record Address(String before, String now, String slug, @Nullable String problem) {}

    /// Texts that belong together.
    public record Group(String title, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /// One text.
    ///
    /// @param terms what the glossary lays down for its source
    public record Field(
            String key,
            String id,
            String label,
            String source,
            Target target,
            @Nullable Status status,
            List<String> terms,
            List<String> warnings) {
        public Field {
            terms = List.copyOf(terms);
            warnings = List.copyOf(warnings);
        }
    }

    /// What stands in the field.
    ///
    /// @param seen the mark of the translation as it was shown
    /// @param said what a machine proposed, kept until it is saved; empty where none did
    /// @param rows how high the field is; 1 is a single line
    /// @param confirm whether it can be confirmed as it is
    /// @param problem why it was not written; null when nothing is wrong
    public record Target(
            String text,
            String seen,
            String said,
            int rows,
            int limit,
            boolean confirm,
            @Nullable String hint,
            @Nullable String touched,
            @Nullable String problem) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
