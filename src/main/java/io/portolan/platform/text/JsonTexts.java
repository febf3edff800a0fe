package io.portolan.platform.text;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Values that stand in JSON as one string each.
public final class JsonTexts {

    private final SimpleModule module;

    /// @param name of the module, for messages
    public JsonTexts(String name) {
        this.module = new SimpleModule(name);
    }

    /// Writes values of this type by `write` and reads them by `read`, which refuses what it does
    /// not know.
    public <T> JsonTexts text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new Writing<>(type, write));
        module.addDeserializer(type, new Reading<>(type, read));
        return this;
    }

    /// What a mapper is given; more can be added to it.
    public SimpleModule module() {
        return module;
    }

    private static final class Writing<T> extends StdSerializer<T> {

        private final Function<T, String> write;

        Writing(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
        }
    }

    private static final class Reading<T> extends StdDeserializer<T> {

        private final Function<String, T> read;

        Reading(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getString());
        }
    }
}
