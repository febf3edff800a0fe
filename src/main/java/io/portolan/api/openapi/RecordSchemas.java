package io.portolan.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Describes records as the API writes and reads them: a component without `@Nullable` is always
/// there, one with it may be null.
@Component
class RecordSchemas implements ModelConverter {

    private static final String REF = "#/components/schemas/";

    private final Scalars scalars;

    RecordSchemas(Scalars scalars) {
        this.scalars = scalars;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> ours = describe(resolvable(type.getType()), context);
        if (ours != null) return ours;
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static ResolvableType resolvable(Type type) {
        if (!(type instanceof JavaType java)) return ResolvableType.forType(type);
        ResolvableType[] parts = new ResolvableType[java.containedTypeCount()];
        for (int i = 0; i < parts.length; i++) parts[i] = resolvable(java.containedType(i));
        Class<?> raw = java.getRawClass();
        boolean generic = raw.getTypeParameters().length == parts.length && parts.length > 0;
        return generic
                ? ResolvableType.forClassWithGenerics(raw, parts)
                : ResolvableType.forClass(raw);
    }

    private @Nullable Schema<?> describe(ResolvableType type, ModelConverterContext context) {
        Class<?> raw = type.toClass();
        if (raw == ResponseEntity.class) return describe(type.getGeneric(0), context);
        Schema<?> scalar = scalars.of(raw);
        if (scalar != null) return scalar;
        if (Collection.class.isAssignableFrom(raw)) {
            Schema<?> list = Scalars.typed("array");
            list.setItems(describe(type.as(Collection.class).getGeneric(0), context));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            Schema<?> map = Scalars.typed("object");
            map.setAdditionalProperties(describe(type.as(Map.class).getGeneric(1), context));
            return map;
        }
        return raw.isRecord() ? record(type, raw, context) : null;
    }

    private Schema<?> record(ResolvableType type, Class<?> raw, ModelConverterContext context) {
        String name = name(type);
        if (!context.getDefinedModels().containsKey(name)) {
            Schema<?> schema = Scalars.typed("object");
            schema.setDescription(Wording.get().of("schema." + name));
            context.defineModel(name, schema);
            for (RecordComponent component : raw.getRecordComponents()) {
                member(name, schema, type, component, context);
            }
        }
        return Scalars.any().$ref(REF + name);
    }

    private void member(
            String owner,
            Schema<?> schema,
            ResolvableType type,
            RecordComponent component,
            ModelConverterContext context) {
        ResolvableType own = ResolvableType.forType(component.getGenericType(), type);
        Schema<?> described = describe(own, context);
        if (described == null) throw new IllegalStateException(owner + "." + component.getName());
        boolean nullable = Nullness.of(component);
        Schema<?> member = nullable ? Scalars.orNull(described) : described;
        member.setDescription(
                Wording.get()
                        .firstOf(
                                "field." + owner + "." + component.getName(),
                                "field." + component.getName()));
        schema.addProperty(component.getName(), member);
        if (!nullable && !leftOut(component)) schema.addRequiredItem(component.getName());
    }

    private static boolean leftOut(RecordComponent component) {
        JsonInclude rule = component.getAccessor().getAnnotation(JsonInclude.class);
        return rule != null && rule.value() != JsonInclude.Include.ALWAYS;
    }

    /// `CartBody.Way` is `CartBodyWay`, `CartApi.NewLine` is `CartNewLine`, and a list of ways
    /// `ItemsOfCartBodyWay`.
    private static String name(ResolvableType type) {
        Class<?> raw = type.toClass();
        Class<?> outer = raw.getEnclosingClass();
        String simple = raw.getSimpleName();
        if (outer != null) {
            String stem = outer.getSimpleName().replaceAll("(Api|Json)$", "");
            if (!simple.contains(stem)) simple = stem + simple;
        }
        StringBuilder name = new StringBuilder(simple);
        for (ResolvableType part : List.of(type.getGenerics())) {
            name.append("Of").append(name(part));
        }
        return name.toString();
    }
}
