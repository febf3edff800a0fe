package io.portolan.landedcost.tariff;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Adds to a starter book from the file of the authority: `us-hts htsdata.csv 2025-04-17 us.json`.
/// New are lines that begin with a code of `consumer-codes.json`. Lines the book has already get
/// the special duties of the file and keep their rate: one that differs from the file is only
/// reported, and somebody must look at it. Notes, laws, overlays and preferences stay.
final class StarterBook {

    private static final Path REFERENCE = Path.of("src/main/resources/reference");
    private static final JsonMapper JSON = new JsonMapper();

    private StarterBook() {}

    static void main(String[] arguments) throws IOException {
        TariffFormat format = TariffFormat.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        LocalDate asOf = LocalDate.parse(arguments[2]);
        Path target = REFERENCE.resolve("tariff").resolve(arguments[3]);
        ObjectNode book = (ObjectNode) JSON.readTree(Files.readString(target));
        Map<String, ObjectNode> lines = new TreeMap<>();
        Set<String> wanted = new HashSet<>();
        for (JsonNode code :
                JSON.readTree(Files.readString(REFERENCE.resolve("consumer-codes.json")))) {
            wanted.add(code.get("hs").asString());
        }
        for (JsonNode line : book.get("lines"))
            lines.put(line.get("hs").asString(), (ObjectNode) line);
        int[] counts = new int[3];
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                LineReader reader = format.open(bytes, asOf)) {
            for (var entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof LineReader.Entry.Duty duty)
                    take(duty.line(), wanted, lines, counts);
            }
        }
        System.out.printf(
                "%d lines, %d new, %d other than the file says%n",
                lines.size(), counts[0], counts[1]);
        write(target, book, lines);
    }

    private static void take(
            TariffLine line, Set<String> wanted, Map<String, ObjectNode> lines, int[] counts) {
        String hs = line.hs();
        if (hs.length() > 8 && hs.endsWith("00")) hs = hs.substring(0, 8);
        ObjectNode known = lines.get(hs);
        if (known == null && (hs.length() < 8 || !wanted.contains(hs.substring(0, 6)))) return;
        if (known == null && hs.length() > 8 && lines.containsKey(hs.substring(0, 8))) return;
        ObjectNode fresh = row(hs, line);
        if (known == null) {
            counts[0]++;
            lines.put(hs, fresh);
            return;
        }
        for (String name : new String[] {"rate", "perPiece", "perKg", "perLitre"}) {
            if (number(known, name).compareTo(number(fresh, name)) != 0) {
                counts[1]++;
                System.out.println(hs + ": " + known + " is " + line.text());
                break;
            }
        }
        if (fresh.has("special")) known.set("special", fresh.get("special"));
    }

    private static BigDecimal number(ObjectNode row, String name) {
        return row.has(name) ? new BigDecimal(row.get(name).asString()) : BigDecimal.ONE.negate();
    }

    private static ObjectNode row(String hs, TariffLine line) {
        DutyRate duty = line.duty();
        ObjectNode row = JSON.createObjectNode().put("hs", hs);
        put(row, "rate", duty.rate());
        put(row, "perPiece", duty.perPiece());
        put(row, "perKg", duty.perKg());
        put(row, "perLitre", duty.perLitre());
        if (duty.open() != null) row.put(duty.known() ? "why" : "note", duty.open());
        if (line.special() != null) row.put("special", line.special());
        return row;
    }

    private static void put(ObjectNode row, String name, @Nullable BigDecimal number) {
        if (number != null) row.put(name, number.toPlainString());
    }

    private static void write(Path target, ObjectNode book, Map<String, ObjectNode> lines)
            throws IOException {
        StringBuilder text = new StringBuilder("{\n");
        boolean first = true;
        for (Map.Entry<String, JsonNode> member : book.properties()) {
            if (!first) text.append(",\n");
            first = false;
            text.append("  \"").append(member.getKey()).append("\": ");
            JsonNode value = member.getValue();
            if (member.getKey().equals("lines")) rows(text, lines.values());
            else if (value instanceof ArrayNode many && !many.isEmpty()) rows(text, many);
            else text.append(value);
        }
        Files.writeString(target, text.append("\n}\n"));
    }

    private static void rows(StringBuilder text, Iterable<? extends JsonNode> rows) {
        text.append("[");
        String before = "\n    ";
        for (JsonNode row : rows) {
            text.append(before).append(row);
            before = ",\n    ";
        }
        text.append("\n  ]");
    }
}
