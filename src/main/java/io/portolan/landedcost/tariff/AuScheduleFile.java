package io.portolan.landedcost.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Schedule 3 of the Australian tariff as JSON: sections, chapters, headings, classifications. Each
/// classification is an object with `referenceNumber` and `dutyRate`, wherever it stands.
final class AuScheduleFile implements LineReader {

    private static final String NUMBER = "referenceNumber";
    private static final String EXCISE =
            "the schedule marks these goods as liable to a duty equal to excise";
    private static final Pattern DASHES = Pattern.compile("^[-–\\s]+");

    private final InputStream bytes;
    private final JsonParser json;
    private final LocalDate asOf;
    private final Map<String, String> object = new HashMap<>();
    private long row;

    AuScheduleFile(InputStream bytes, LocalDate asOf) throws IOException {
        this.bytes = bytes;
        this.asOf = asOf;
        try {
            this.json =
                    JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes);
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new NotATariff("The file is not the list of sections that Schedule 3 is.");
            }
        } catch (JacksonException e) {
            throw new NotATariff("The file is not JSON: " + e.getOriginalMessage());
        }
    }

    @Override
    public @Nullable Entry next() throws IOException {
        try {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                switch (token) {
                    case START_OBJECT -> object.clear();
                    case VALUE_STRING -> {
                        String name = json.currentName();
                        if (name != null) object.put(name, json.getString());
                    }
                    case END_OBJECT -> {
                        if (object.containsKey(NUMBER)) return entry();
                    }
                    default -> {}
                }
            }
            return null;
        } catch (JacksonException e) {
            throw new NotATariff(
                    "The file ends or is damaged behind line "
                            + row
                            + ": "
                            + e.getOriginalMessage());
        }
    }

    private Entry entry() {
        row++;
        String number = DutyText.clean(object.getOrDefault(NUMBER, ""));
        String written = object.getOrDefault("dutyRate", "");
        String description = DutyText.clean(object.getOrDefault("description", ""));
        String unit = DutyText.clean(object.getOrDefault("unit", ""));
        object.clear();
        String hs = number.replaceAll("[.*#\\s]", "");
        AuDutyText.Split duties = AuDutyText.on(written, asOf);
        if (duties.general().isEmpty() || hs.isEmpty() || written.startsWith("View TCOs")) {
            return new Entry.Heading(row);
        }
        if (!hs.matches("\\d{4,10}")) {
            return new Entry.Fault(row, NUMBER, number, "write 4 to 10 digits, as in 0101.21.00");
        }
        DutyRate duty = AuDutyText.read(duties.general());
        if (duty == null) return new Entry.Heading(row);
        String name = DASHES.matcher(description).replaceAll("");
        return new Entry.Duty(
                row,
                new TariffLine(
                        hs,
                        name,
                        unit.isEmpty() ? null : unit,
                        duties.general(),
                        duties.special(),
                        number.endsWith("*") ? duty.because(EXCISE) : duty));
    }

    @Override
    public void close() throws IOException {
        json.close();
        bytes.close();
    }
}
