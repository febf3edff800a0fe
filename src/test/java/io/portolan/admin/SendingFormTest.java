package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.shipping.LaneTables.Way;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendingFormTest {

    private static final List<Way> SERVICES = List.of(new Way("post", "Post", "Letter", false));

    @Test
    void gramsAreWholeAndKilogramsMayHaveAFraction() {
        assertThat(read("1.5 kg = 4.90\n2,25kg = 6\n3000 = 7\n1000000 g = 9").problems()).isEmpty();
    }

    @Test
    void aMarkBetweenThousandsIsRefusedNotReadAsAGram() {
        for (String weight : List.of("1.000 g", "1,000", "1 000 g", "1’000 g", "1.000.000 g")) {
            assertThat(read(weight + " = 4.90").problems())
                    .as(weight)
                    .containsEntry("steps-post", "sending.bad.weight");
        }
    }

    private static FieldReader read(String steps) {
        FieldReader fields =
                new FieldReader(
                        Map.of(
                                "on-post",
                                "1",
                                "from-post",
                                "1",
                                "to-post",
                                "2",
                                "steps-post",
                                steps));
        new SendingForm(fields, Currency.of("EUR")).read(SERVICES);
        return fields;
    }
}
