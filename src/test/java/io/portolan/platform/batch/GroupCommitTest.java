package io.portolan.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final List<List<String>> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final GroupCommit<String> commits = new GroupCommit<>("test", 3, 2, this::write);

    private void write(List<String> together) throws InterruptedException {
        written.add(together);
        begun.countDown();
        free.await();
    }

    @Test
    void whatComesDuringAWriteIsWrittenTogetherAndNoMoreThanItMay() throws Exception {
        commits.start();
        take("a");
        begun.await();
        for (String each : List.of("b", "c", "d")) assertThat(take(each)).isTrue();
        assertThat(take("e")).as("no room").isFalse();
        free.countDown();
        commits.stop();
        assertThat(written).containsExactly(List.of("a"), List.of("b", "c"), List.of("d"));
    }

    @Test
    void aStopWritesWhatWaitsAndTakesNothingMore() throws Exception {
        assertThat(take("early")).as("not begun").isFalse();
        commits.start();
        take("a");
        begun.await();
        take("b");
        assertThat(commits.again("c")).isTrue();
        free.countDown();
        commits.stop();
        assertThat(commits.isRunning()).isFalse();
        assertThat(take("late")).isFalse();
        assertThat(written).containsExactly(List.of("a"), List.of("b", "c"));
    }

    private boolean take(String one) {
        return commits.take(one, Duration.ZERO);
    }
}
