package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.kernel.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// An index that has goods left to look at goes on in steps, and edits come in between.
class SearchPlaceTest {

    private static final Language ENGLISH = Language.of("en");

    @Test
    void editsDuringTheCatchingUpAreTakenUpByItsNextStepAndMultiplyNothing() throws Exception {
        AtomicReference<CatalogSnapshot> state = new AtomicReference<>(SampleGoods.snapshot(1));
        Stepwise index = new Stepwise(state.get());
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Supplier<List<SynonymGroup>> synonyms =
                () -> {
                    told.add(index.steps.size());
                    return List.of();
                };
        try (SearchPlace place =
                new SearchPlace(
                        ENGLISH, state::get, synonyms, null, (from, language, folder) -> index)) {
            assertThat(place.find("kettle", 5)).isEqualTo(Found.NOTHING);
            index.left.set(5);
            state.set(SampleGoods.snapshot(2));
            place.follow();
            index.begun.acquire();
            for (int edit = 3; edit <= 12; edit++) {
                state.set(SampleGoods.snapshot(edit));
                place.follow();
            }
            place.retuneSoon();
            long turn = place.turn();
            index.allowed.release(100);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(place.turn()).isEqualTo(turn + 6));
            place.follow();
            assertThat(place.find("kettle", 5)).isEqualTo(Found.NOTHING);
            assertThat(index.steps).containsExactly(2L, 12L, 12L, 12L, 12L);
            assertThat(told)
                    .as("what the merchant tells waits for the step of the edits, not for all")
                    .containsExactly(0, 1, 2, 2, 3, 4, 5);
        }
    }

    private static final class Stepwise implements ProductIndex {

        private final List<Long> steps = Collections.synchronizedList(new ArrayList<>());
        private final Semaphore begun = new Semaphore(0);
        private final Semaphore allowed = new Semaphore(0);
        private volatile CatalogSnapshot state;
        private final AtomicInteger left = new AtomicInteger();

        private Stepwise(CatalogSnapshot state) {
            this.state = state;
        }

        @Override
        public void follow(CatalogSnapshot now) {
            steps.add(now.version());
            begun.release();
            allowed.acquireUninterruptibly();
            state = now;
            left.decrementAndGet();
        }

        @Override
        public boolean unfinished() {
            return left.get() > 0;
        }

        @Override
        public boolean outgrown() {
            return false;
        }

        @Override
        public Found find(String text, SearchWords words, int limit) {
            return Found.NOTHING;
        }

        @Override
        public Found surely(String text, SearchWords words, int limit) {
            return Found.NOTHING;
        }

        @Override
        public CatalogSnapshot snapshot() {
            return state;
        }

        @Override
        public SearchAnalysis analysis() {
            return SearchAnalysis.bare(ENGLISH);
        }

        @Override
        public void close() {}
    }
}
