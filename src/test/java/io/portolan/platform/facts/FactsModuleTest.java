package io.portolan.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.portolan.kernel.Uuid7;
import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// What happened reaches each reader once, in order, and nothing is lost on the way.
@ShopTest
class FactsModuleTest {

    /// A bell was struck so many times. Known to this test alone.
    record BellStruck(UUID aggregate, int times) implements Fact {}

    /// Writes down what it reads; refuses what it was told to refuse.
    private static final class Watch implements FactConsumer<BellStruck> {

        private final String name = "test.watch-" + UUID.randomUUID();
        private final Set<UUID> ours = new HashSet<>();
        private final List<Integer> heard = new ArrayList<>();
        private final Set<Integer> refused = new HashSet<>();

        @Override
        public String name() {
            return name;
        }

        @Override
        public void on(List<BellStruck> facts) {
            List<BellStruck> mine =
                    facts.stream().filter(f -> ours.contains(f.aggregate())).toList();
            for (BellStruck fact : mine) {
                if (refused.contains(fact.times())) {
                    throw new IllegalStateException("cannot bear " + fact.times());
                }
            }
            mine.forEach(fact -> heard.add(fact.times()));
        }
    }

    private final Facts facts;
    private final FactStore store;
    private final TransactionTemplate transaction;
    private final Watch watch = new Watch();
    private final FactPump pump;
    private final UUID bell;
    private final UUID otherBell;

    FactsModuleTest(
            @Autowired Facts facts,
            @Autowired FactStore store,
            @Autowired TransactionTemplate transaction,
            @Autowired JsonMapper json,
            @Autowired Clock clock) {
        this.facts = facts;
        this.store = store;
        this.transaction = transaction;
        this.bell = Uuid7.at(clock.millis());
        this.otherBell = Uuid7.at(clock.millis());
        this.watch.ours.addAll(List.of(bell, otherBell));
        this.pump =
                new FactPump(
                        store, transaction, json, clock, List.of(watch), new Facts.FactSignal());
        store.open(watch.name(), clock.instant());
    }

    // A reader that never reads on would keep every later fact from being forgotten.
    @AfterEach
    void theWatchLeaves(@Autowired JdbcClient db) {
        db.sql("delete from platform.fact_cursor where consumer = :watch")
                .param("watch", watch.name())
                .update();
    }

    @Test
    void aReaderHearsEachFactOnceAndInOrder() {
        strike(1, 2, 3);
        strike(4);
        hears(1, 2, 3, 4);
        pump.drain();
        assertThat(watch.heard).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aFactOfATransactionThatFailedNeverHappened() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            publish(1);
                                            throw new IllegalStateException(
                                                    "the sale fell through");
                                        }))
                .hasMessage("the sale fell through");
        strike(2);
        hears(2);
    }

    @Test
    void outsideATransactionNothingCanBeTold() {
        assertThatThrownBy(() -> publish(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFactThatCommitsLateIsNotPassedOver() throws Exception {
        SynchronousQueue<String> word = new SynchronousQueue<>();
        Callable<String> slow =
                () ->
                        transaction.execute(
                                status -> {
                                    facts.publish(List.of(new BellStruck(otherBell, 1)));
                                    return take(word, "written");
                                });
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> late = other.submit(slow);
            word.put("hold it");
            strike(2);
            pump.drain();
            assertThat(watch.heard).isEmpty();
            word.put("commit");
            assertThat(late.get()).isEqualTo("written");
        }
        hears(1, 2);
    }

    @Test
    void aFactThatCannotBeReadIsPutAsideAndThoseBehindItGoOn() {
        watch.refused.add(2);
        strike(1, 2, 3);
        hears(1, 3);
        ParkedFacts parked = new ParkedFacts(store, pump);
        ParkedFacts.ParkedFact aside = mine(parked);
        assertThat(aside.type()).isEqualTo("BellStruck");
        assertThat(aside.error()).contains("cannot bear 2");

        assertThat(parked.again(watch.name(), aside.position())).isFalse();
        assertThat(mine(parked)).isEqualTo(aside);

        watch.refused.clear();
        assertThat(parked.again(watch.name(), aside.position())).isTrue();
        assertThat(watch.heard).containsExactly(1, 3, 2);
        assertThat(parked.newest(1000)).noneMatch(fact -> fact.consumer().equals(watch.name()));
        assertThat(parked.again(watch.name(), aside.position())).isFalse();
    }

    private ParkedFacts.ParkedFact mine(ParkedFacts parked) {
        return parked.newest(1000).stream()
                .filter(fact -> fact.consumer().equals(watch.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String take(SynchronousQueue<String> word, String answer) {
        try {
            word.take();
            word.take();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void strike(int... times) {
        transaction.executeWithoutResult(status -> publish(times));
    }

    private void publish(int... times) {
        facts.publish(Arrays.stream(times).mapToObj(n -> new BellStruck(bell, n)).toList());
    }

    // Another transaction of the shop may be open just now: its end is waited for.
    private void hears(Integer... times) {
        await().untilAsserted(
                        () -> {
                            pump.drain();
                            assertThat(watch.heard).containsExactly(times);
                        });
    }
}
