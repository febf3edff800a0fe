package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Texts;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Whatever can be written into a rule can be read in the admin.
class RuleWordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyKindMemberAndValueOfARuleHasAWord(String language) {
        Set<String> needed = new TreeSet<>();
        JsonSubTypes kinds = Rule.class.getAnnotation(JsonSubTypes.class);
        assertThat(kinds.value()).hasSameSizeAs(Rule.class.getPermittedSubclasses());
        for (JsonSubTypes.Type kind : kinds.value()) needed.add("rules.kind." + kind.name());
        for (Class<?> rule : Rule.class.getPermittedSubclasses()) members("", rule, needed);
        assertThat(needed)
                .hasSizeGreaterThan(100)
                .contains("rules.term.limitOver.upTo", "rules.value.reduced-2", "rules.value.DUTY");
        assertThat(needed).isSubsetOf(Texts.in("admin", Language.of(language)).keys());
    }

    private static void members(String before, Class<?> record, Set<String> needed) {
        for (RecordComponent member : record.getRecordComponents()) {
            Class<?> type = member.getType();
            if (type == Law.class) continue;
            String name = before + member.getName();
            if (type.isRecord()) {
                members(name + ".", type, needed);
                continue;
            }
            needed.add("rules.term." + name);
            values(type, needed);
            if (member.getGenericType() instanceof ParameterizedType many) {
                for (Type each : many.getActualTypeArguments()) {
                    values((Class<?>) each, needed);
                }
            }
        }
    }

    private static void values(Class<?> type, Set<String> needed) {
        if (!type.isEnum()) return;
        for (Object value : type.getEnumConstants()) {
            needed.add("rules.value." + JSON.valueToTree(value).asString());
        }
    }
}
