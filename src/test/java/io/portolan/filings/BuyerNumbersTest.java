package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.SubjectId;
import io.portolan.privacy.PersonalData;
import io.portolan.testing.ShopTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// When a business in another member state pays no VAT, and what is kept of it.
@ShopTest(demo = true)
class BuyerNumbersTest {

    private static final CountryCode POLAND = CountryCode.of("PL");

    @Autowired BuyerNumbers numbers;
    @Autowired NumberProofStore store;
    @Autowired PersonalData people;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    private SubjectId buyer = new SubjectId(new java.util.UUID(0, 0));

    @BeforeEach
    void somebody() {
        buyer = Objects.requireNonNull(transaction.execute(status -> people.newSubject()));
    }

    @Test
    void aNumberTheRegisterKnowsIsProofAndTheRegistersAnswerIsKept() {
        Address lyon = company("FR", "fr 40 303 265 045");
        assertThat(numbers.proof(buyer, lyon, POLAND)).isEmpty();
        assertThat(numbers.ask(buyer, lyon, POLAND)).isTrue();
        BuyerNumbers.Proof proof = numbers.proof(buyer, lyon, POLAND).orElseThrow();
        assertThat(proof.consultation()).startsWith("DEMO");
        assertThat(numbers.ask(buyer, lyon, POLAND)).as("asked once within the hours").isFalse();
        assertThat(store.export(buyer).getFirst().values())
                .containsEntry("number", "FR40303265045")
                .containsEntry("holder", "Demo Business");
        byte[] sealed =
                db.sql("select number from filings.number_proof where id = :id")
                        .param("id", proof.id())
                        .query((row, n) -> row.getBytes(1))
                        .single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("40303265045");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, FR40303265045, CN, an import has no reverse charge",
        "FR, FR40303265045, FR, a sale within one country neither",
        "GB, GB980780684, PL, Britain is no member state",
        "DK, DK13585628, PL, the member state does not answer",
        "AT, '', PL, no number was given",
    })
    void vatIsChargedWhereTheLawGivesNoExemptionOrNothingIsProved(
            String to, String number, String from, String why) {
        Address address = company(to, number);
        assertThat(numbers.ask(buyer, address, CountryCode.of(from))).as(why).isFalse();
        assertThat(numbers.proof(buyer, address, CountryCode.of(from))).as(why).isEmpty();
    }

    private static Address company(String country, String number) {
        return new Address(
                "buy@example.com",
                "Office",
                "Canary",
                "Street 1",
                null,
                "Town",
                null,
                "10115",
                CountryCode.of(country),
                null,
                number);
    }
}
