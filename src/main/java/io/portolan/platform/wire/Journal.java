package io.portolan.platform.wire;

import io.portolan.kernel.Uuid7;
import io.portolan.platform.batch.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was asked and answered, without secrets and personal data. Written behind the calls, in
/// groups; when the database cannot follow, lines are lost rather than sales.
@Component
class Journal implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int WAITING = 10_000;
    private static final int GROUP = 256;
    private static final Duration KEPT = Duration.ofDays(30);

    record Line(
            Trace trace,
            Instant at,
            Account account,
            Set<String> shown,
            Ask ask,
            String answer,
            String outcome,
            Duration took) {}

    private final JdbcTemplate db;
    private final Clock clock;
    private final BlockingQueue<Line> waiting = new LinkedBlockingQueue<>(WAITING);
    private volatile boolean running;

    Journal(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void write(Line line) {
        if (!waiting.offer(line)) LOG.warn("journal line lost: {}", line.trace().id());
    }

    /// Drops lines older than thirty days. How many there were.
    int prune() {
        return JdbcClient.create(db)
                .sql("delete from wire.journal where at < :until")
                .param("until", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("wire-journal").start(this::drain);
    }

    @Override
    public void stop() {
        running = false;
        flush();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void drain() {
        while (running) {
            try {
                Line first = waiting.take();
                List<Line> group = new ArrayList<>(GROUP);
                group.add(first);
                waiting.drainTo(group, GROUP - 1);
                insert(group);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Writes what waits, now.
    void flush() {
        List<Line> rest = new ArrayList<>();
        waiting.drainTo(rest);
        insert(rest);
    }

    private void insert(List<Line> lines) {
        try {
            Rows.of(lines)
                    .uuid(line -> Uuid7.at(line.at().toEpochMilli()))
                    .uuid(line -> line.trace().id())
                    .instant(Line::at)
                    .text(line -> line.trace().connector())
                    .uuid(line -> line.account().id())
                    .text(line -> line.trace().call())
                    .int4(line -> line.trace().attempts())
                    .text(line -> Redaction.of(line.account(), line.shown()).request(line.ask()))
                    .int4(line -> line.trace().status())
                    .text(line -> Redaction.of(line.account(), line.shown()).body(line.answer()))
                    .text(Line::outcome)
                    .int4(line -> (int) line.took().toMillis())
                    .update(
                            db,
                            """
                            insert into wire.journal (id, trace, at, connector, account, call,
                                   attempt, request, status, answer, outcome, took_ms)
                            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """);
        } catch (DataAccessException broken) {
            LOG.warn("{} journal lines lost", lines.size(), broken);
        }
    }
}
