package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.portolan.platform.secrets.KeyEncryption;
import io.portolan.platform.time.ShopClock;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private final ShopClock clock = new ShopClock(Clock.systemUTC(), Duration.ZERO);
    private KeyEncryption keys;
    private Tickets tickets;

    @BeforeEach
    void cutKeys() throws GeneralSecurityException {
        keys = keys();
        tickets = new Tickets(keys, clock);
    }

    private static KeyEncryption keys() throws GeneralSecurityException {
        return new KeyEncryption(
                KeysetHandle.generateNew(
                        PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
    }

    @Test
    void opensTheOrderWithItsCode() {
        Tickets.Issued issued = tickets.issue("OS-10001");
        assertThat(tickets.open(issued.ticket(), issued.code())).contains("OS-10001");
    }

    @Test
    void outlivesARestartOfTheShop() {
        Tickets.Issued issued = tickets.issue("OS-10001");
        assertThat(new Tickets(keys, clock).open(issued.ticket(), issued.code()))
                .contains("OS-10001");
    }

    @Test
    void isWorthNothingInAnotherShop() throws GeneralSecurityException {
        Tickets.Issued issued = tickets.issue("OS-10001");
        assertThat(new Tickets(keys(), clock).open(issued.ticket(), issued.code())).isEmpty();
    }

    @Test
    void refusesAWrongCodeAndTheRightOneAfterFiveTries() {
        Tickets.Issued issued = tickets.issue("OS-10001");
        String wrong = issued.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(tickets.open(issued.ticket(), wrong)).isEmpty();
        }
        assertThat(tickets.open(issued.ticket(), issued.code())).isEmpty();
    }

    @Test
    void endsAfterAQuarterOfAnHour() {
        Tickets.Issued issued = tickets.issue("OS-10001");
        clock.turn(Duration.ofMinutes(16));
        assertThat(tickets.open(issued.ticket(), issued.code())).isEmpty();
    }

    @Test
    void cannotBeGivenALongerLife() {
        Tickets.Issued issued = tickets.issue("OS-10001");
        String sealed = issued.ticket().substring(issued.ticket().indexOf('.'));
        long later = clock.instant().plus(Duration.ofMinutes(14)).getEpochSecond();
        assertThat(tickets.open(later + sealed, issued.code())).isEmpty();
        assertThat(tickets.open("garbage", issued.code())).isEmpty();
    }
}
