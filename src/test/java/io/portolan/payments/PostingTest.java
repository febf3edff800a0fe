package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final OrderId ORDER = new OrderId(new UUID(0, 1));

    @Test
    void refusesWhatDoesNotBalance() {
        assertThatThrownBy(
                        () ->
                                new Posting(
                                        "placed",
                                        ORDER.value(),
                                        ORDER,
                                        List.of(
                                                new Posting.Line("buyer", Money.of(100, "EUR")),
                                                new Posting.Line("sales", Money.of(-99, "EUR")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.01 EUR");
    }

    @Test
    void owesTheBuyerNothingAfterPlacingAndDropping() {
        Money total = Money.of(4200, "JPY");
        List<Posting.Line> lines = Posting.placed(ORDER, total).lines();
        List<Posting.Line> back = Posting.dropped(ORDER, total).lines();
        assertThat(lines.get(0).account()).isEqualTo("buyer");
        assertThat(lines.get(0).amount().plus(back.get(1).amount()).isZero()).isTrue();
    }
}
