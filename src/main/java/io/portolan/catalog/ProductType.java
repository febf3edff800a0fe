package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind of goods, `backpack`, with the facts all goods of that kind have.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductType(String code, Map<Language, String> names, List<Attribute> attributes) {

    public ProductType {
        Handles.check(code);
        names = ByLanguage.sorted(names);
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
        Set<String> codes = new HashSet<>();
        for (Attribute attribute : attributes) {
            if (!codes.add(attribute.code())) {
                throw new IllegalArgumentException(
                        code + " lists attribute " + attribute.code() + " twice");
            }
        }
    }

    public String name(Language language) {
        return ByLanguage.pick(names, language, code);
    }

    /// The required attributes for which a sheet has no value that counts: none at all, one of
    /// another kind, or only choices that are not offered any more.
    public List<Attribute> lacking(ProductSheet sheet) {
        return attributes.stream()
                .filter(Attribute::required)
                .filter(asked -> asked.known(sheet.attributes().get(asked.code())) == null)
                .toList();
    }

    /// The attribute with this code, or null.
    public @Nullable Attribute attribute(String attributeCode) {
        for (Attribute one : attributes) if (one.code().equals(attributeCode)) return one;
        return null;
    }
}
