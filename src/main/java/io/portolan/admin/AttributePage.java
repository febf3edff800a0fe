package io.portolan.admin;

import io.portolan.catalog.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One attribute of a type in the editor.
public record AttributePage(
        Fields form,
        Head head,
        List<Row> choices,
        List<ProductEditPage.LanguageTab> languages,
        @Nullable String notice) {

    /// What stands above all.
    ///
    /// @param base which state of the type is being changed
    /// @param type where the type's page is
    /// @param goods how many products have a value of it, in words
    public record Head(
            String code,
            String title,
            String base,
            String type,
            String typeName,
            String action,
            Attribute.Kind kind,
            String kindName,
            String language,
            String languageName,
            String goods) {

        public boolean choice() {
            return kind == Attribute.Kind.CHOICE;
        }

        public boolean number() {
            return kind == Attribute.Kind.NUMBER;
        }

        public boolean filters() {
            return AttributeForm.filters(kind);
        }
    }

    /// One choice; its field is `label.CODE`.
    public record Row(String code, String label, String goods, boolean top, boolean bottom) {}

    public AttributePage {
        choices = List.copyOf(choices);
        languages = List.copyOf(languages);
    }

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }
}
