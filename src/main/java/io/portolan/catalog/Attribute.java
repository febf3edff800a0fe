package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One fact that goods of a type have: `capacity`, a number in litres; `closure`, a choice.
///
/// @param unit what a number counts, `l`, `W`, `mAh`; null for the other kinds
/// @param choices what a choice offers; empty for the other kinds
/// @param filterable whether shoppers may narrow a shelf by it
/// @param required whether a product of the type is incomplete without it
/// @param hidden whether only staff see it: not on the product's page, no filter, no search word
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Attribute(
        String code,
        Kind kind,
        Map<Language, String> names,
        @Nullable String unit,
        List<Choice> choices,
        boolean filterable,
        boolean required,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden) {

    /// What the fact is made of.
    public enum Kind {
        /// Words in each language.
        TEXT,
        /// An exact number, with a unit if it has one.
        NUMBER,
        /// One or more of the listed choices.
        CHOICE,
        YES_NO,
        DATE,
        /// Length, width and height.
        DIMENSION
    }

    /// One thing an attribute can be.
    public record Choice(String code, Map<Language, String> labels) {

        public Choice {
            Handles.check(code);
            labels = ByLanguage.sorted(labels);
        }

        public String label(Language language) {
            return ByLanguage.pick(labels, language, code);
        }
    }

    public Attribute {
        Handles.check(code);
        if (kind == null) throw new IllegalArgumentException(code + " has no kind");
        names = ByLanguage.sorted(names);
        choices = choices == null ? List.of() : List.copyOf(choices);
        unit = unit == null || unit.isBlank() ? null : unit.strip();
        Set<String> codes = new LinkedHashSet<>();
        for (Choice choice : choices) {
            if (!codes.add(choice.code())) {
                throw new IllegalArgumentException(code + " lists " + choice.code() + " twice");
            }
        }
        if (kind == Kind.CHOICE && choices.isEmpty()) {
            throw new IllegalArgumentException(code + " offers nothing to choose");
        }
    }

    /// One that shoppers see.
    public Attribute(
            String code,
            Kind kind,
            Map<Language, String> names,
            @Nullable String unit,
            List<Choice> choices,
            boolean filterable,
            boolean required) {
        this(code, kind, names, unit, choices, filterable, required, false);
    }

    public String name(Language language) {
        return ByLanguage.pick(names, language, code);
    }

    /// The choice with this code, or null.
    public @Nullable Choice choice(String choiceCode) {
        for (Choice choice : choices) if (choice.code().equals(choiceCode)) return choice;
        return null;
    }

    /// Whether this value can be the attribute's.
    public boolean fits(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Words words -> kind == Kind.TEXT && !words.words().isEmpty();
            case AttributeValue.Amount number -> kind == Kind.NUMBER && number.number() != null;
            case AttributeValue.Choices chosen ->
                    kind == Kind.CHOICE
                            && !chosen.choices().isEmpty()
                            && chosen.choices().stream().allMatch(c -> choice(c) != null);
            case AttributeValue.YesNo answer -> kind == Kind.YES_NO;
            case AttributeValue.Day day -> kind == Kind.DATE && day.day() != null;
            case AttributeValue.Size size -> kind == Kind.DIMENSION && size.size() != null;
        };
    }

    /// What of a product's value the attribute still knows: choices that it no longer offers are
    /// left out. Null when nothing is left, or when the value is of another kind.
    public @Nullable AttributeValue known(@Nullable AttributeValue value) {
        if (value instanceof AttributeValue.Choices(var chosen)) {
            List<String> left = chosen.stream().filter(one -> choice(one) != null).toList();
            value = new AttributeValue.Choices(left);
        }
        return value != null && fits(value) ? value : null;
    }

    /// As `known`, for shoppers: null too when the attribute is hidden from them.
    public @Nullable AttributeValue shown(@Nullable AttributeValue value) {
        return hidden ? null : known(value);
    }
}
