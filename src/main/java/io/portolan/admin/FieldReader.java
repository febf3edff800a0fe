package io.portolan.admin;

import io.portolan.kernel.Dimensions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads fields of a form. What cannot be read is noted beside its field, and the value before it
/// stays.
final class FieldReader {

    private static final Pattern SIDES =
            Pattern.compile("(\\d{1,6})\\s*[x×*]\\s*(\\d{1,6})\\s*[x×*]\\s*(\\d{1,6})");

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    FieldReader(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /// Names of fields to keys of what is wrong with them, in the order found.
    Map<String, String> problems() {
        return problems;
    }

    void problem(String field, String key) {
        problems.putIfAbsent(field, key);
    }

    boolean has(String field) {
        return typed.containsKey(field);
    }

    /// What was typed; what is `otherwise` when the form has no such field.
    String text(String field, @Nullable String otherwise) {
        String text = typed.get(field);
        if (text == null) return otherwise == null ? "" : otherwise;
        return text.replace("\r\n", "\n").strip();
    }

    @Nullable String orNull(String field, @Nullable String otherwise) {
        String text = text(field, otherwise);
        return text.isEmpty() ? null : text;
    }

    /// A field read as `read` does, which throws what it cannot read; null when it is empty.
    <T> @Nullable T value(
            String field, @Nullable T otherwise, String problem, Function<String, T> read) {
        if (!has(field)) return otherwise;
        String text = text(field, "");
        if (text.isEmpty()) return null;
        try {
            return read.apply(text);
        } catch (IllegalArgumentException
                | ArithmeticException
                | java.time.DateTimeException unreadable) {
            problem(field, problem);
            return otherwise;
        }
    }

    List<String> lines(String field, List<String> otherwise) {
        return has(field) ? cut(text(field, ""), "\n") : otherwise;
    }

    List<String> words(String field, List<String> otherwise) {
        return has(field) ? cut(text(field, ""), "[,，、\n]") : otherwise;
    }

    static List<String> cut(String text, String at) {
        return Arrays.stream(text.split(at))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    /// A number from 0 to `most` with at most six decimals.
    static BigDecimal upTo(BigDecimal most, String text) {
        if (!text.matches("\\d{1,9}([.,]\\d{1,6})?")) throw new IllegalArgumentException(text);
        BigDecimal number = decimal(text);
        if (number.compareTo(most) > 0) throw new IllegalArgumentException(text);
        return number;
    }

    static long whole(String text) {
        return Long.parseLong(text.replaceAll("[ ,.'’\u00a0\u202f]", ""));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Instant moment(String text, ZoneId zone) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    /// `620 × 150 × 150`, in millimetres.
    static Dimensions size(String text) {
        Matcher sides = SIDES.matcher(text);
        if (!sides.matches()) throw new IllegalArgumentException(text);
        return new Dimensions(
                Integer.parseInt(sides.group(1)),
                Integer.parseInt(sides.group(2)),
                Integer.parseInt(sides.group(3)));
    }
}
