package io.portolan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.SubjectId;
import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class PersonalDataModuleTest {

    private static final Field EMAIL = new Field("t.customer", "email", "1");

    @Autowired PersonalData personal;
    @Autowired SubjectKeyStore store;
    @Autowired AuditTrail audit;
    @Autowired TransactionTemplate transaction;
    @Autowired io.portolan.platform.secrets.KeyEncryption encryption;
    @Autowired Clock clock;

    @Test
    void opensWhatWasSealedEvenWithAColdMemory() {
        SubjectId anna = personal.newSubject();
        byte[] sealed = personal.seal(anna, EMAIL, "anna@example.com");
        assertThat(personal.open(anna, EMAIL, sealed)).isEqualTo("anna@example.com");
        SubjectKeys cold = new SubjectKeys(store, encryption, clock);
        PersonalData again =
                new PersonalData(cold, new BlindIndex(store, encryption, clock), clock);
        assertThat(again.open(anna, EMAIL, sealed)).isEqualTo("anna@example.com");
        assertThat(again.blindIndex("x", "a")).isEqualTo(personal.blindIndex("x", "a"));
    }

    @Test
    void readsNothingOfAForgottenPerson() {
        List<SubjectId> two = personal.newSubjects(2);
        byte[] sealed = personal.seal(two.get(0), EMAIL, "anna@example.com");
        personal.forget(two.get(0));
        assertThatThrownBy(() -> personal.open(two.get(0), EMAIL, sealed))
                .isInstanceOf(Forgotten.class);
        assertThatThrownBy(() -> personal.seal(two.get(0), EMAIL, "again"))
                .isInstanceOf(Forgotten.class);
        assertThat(personal.seal(two.get(1), EMAIL, "x")).isNotEmpty();
    }

    @Test
    void searchesByFingerprintsThatDifferByPurpose() {
        assertThat(personal.blindIndex("customers.email", "a@b.c"))
                .hasSize(32)
                .isEqualTo(personal.blindIndex("customers.email", "a@b.c"))
                .isNotEqualTo(personal.blindIndex("orders.email", "a@b.c"));
    }

    @Test
    void keepsAnAuditLineExactlyWhenTheDeedStands() {
        String order = UUID.randomUUID().toString();
        AuditEntry entry =
                new AuditEntry(
                        Actor.system("test"),
                        "order.unmask",
                        "order",
                        order,
                        "carrier asks",
                        clock.instant(),
                        Map.of("field", "phone"));
        transaction.executeWithoutResult(
                status -> {
                    audit.write(entry);
                    status.setRollbackOnly();
                });
        assertThat(audit.newest(AuditFilter.about("order", order), 10)).isEmpty();
        audit.write(entry);
        assertThat(audit.newest(AuditFilter.about("order", order), 10))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.purpose()).isEqualTo("carrier asks");
                            assertThat(line.details()).containsEntry("field", "phone");
                        });
    }

    @Test
    void sealsAndOpensInMicroseconds(TestReporter reporter) {
        SubjectId anna = personal.newSubject();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 30; round++) {
            long from = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                personal.open(anna, EMAIL, personal.seal(anna, EMAIL, "anna@example.com"));
            }
            best = Math.min(best, (System.nanoTime() - from) / 2000);
        }
        reporter.publishEntry("seal or open, ns", String.valueOf(best));
        assertThat(best).isLessThan(30_000);
    }
}
