package io.portolan.markets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RatePolicyStore {

    private final JdbcClient db;

    RatePolicyStore(JdbcClient db) {
        this.db = db;
    }

    RatePolicy get() {
        return db.sql(
                        """
                        select sources, every_hours, warn_after, stop_after
                          from markets.rate_policy
                         limit 1
                        """)
                .query((row, n) -> policy(row))
                .optional()
                .orElse(RatePolicy.FIRST);
    }

    void put(RatePolicy policy) {
        db.sql(
                        """
                        insert into markets.rate_policy
                               (sources, every_hours, warn_after, stop_after)
                        values (:sources, :hours, :warn, :stop)
                            on conflict (only_one) do update
                           set sources = excluded.sources,
                               every_hours = excluded.every_hours,
                               warn_after = excluded.warn_after,
                               stop_after = excluded.stop_after
                        """)
                .param("sources", ids(policy.sources()))
                .param("hours", policy.everyHours())
                .param("warn", policy.warnAfter())
                .param("stop", policy.stopAfter())
                .update();
    }

    private static String[] ids(List<RateSource> sources) {
        return sources.stream().map(RateSource::id).toArray(String[]::new);
    }

    private static RatePolicy policy(ResultSet row) throws SQLException {
        List<RateSource> sources =
                Arrays.stream((String[]) row.getArray("sources").getArray())
                        .map(RateSource::of)
                        .flatMap(Optional::stream)
                        .toList();
        return new RatePolicy(
                sources,
                row.getInt("every_hours"),
                row.getInt("warn_after"),
                row.getInt("stop_after"));
    }
}
