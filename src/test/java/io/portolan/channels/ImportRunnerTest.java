package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class ImportRunnerTest {

    @Autowired ImportJobStore store;
    @Autowired ImportNotes notes;
    @Autowired ImportVault vault;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    @Test
    void aDatabaseThatDoesNotAnswerEndsOneAttemptAndNotTheImports() throws Exception {
        UUID unlucky = UUID.randomUUID();
        List<UUID> done = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Runnable> later = new CompletableFuture<>();
        ImportRunner runner =
                new ImportRunner(failingOnce(unlucky, done), store, false) {
                    @Override
                    void later(Runnable again) {
                        later.complete(again);
                    }
                };
        runner.start();
        try {
            CompletableFuture<Void> first = runner.ended(unlucky);
            assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("the database is away");
            UUID next = UUID.randomUUID();
            runner.ended(next).get(20, TimeUnit.SECONDS);
            assertThat(done).containsExactly(next);
            later.get(20, TimeUnit.SECONDS).run();
            runner.ended(UUID.randomUUID()).get(20, TimeUnit.SECONDS);
            assertThat(done).startsWith(next, unlucky);
        } finally {
            runner.stop();
        }
    }

    private ImportWork failingOnce(UUID unlucky, List<UUID> done) {
        return new ImportWork(store, notes, vault, List.of(), transactions, clock) {

            private boolean failed;

            @Override
            void work(UUID id, BooleanSupplier stopping) {
                if (id.equals(unlucky) && !failed) {
                    failed = true;
                    throw new DataAccessResourceFailureException("the database is away");
                }
                super.work(id, stopping);
                done.add(id);
            }
        };
    }
}
