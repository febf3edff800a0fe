package io.portolan.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInTries {

    private static final int MOST = 1_000;

    private final JdbcClient db;

    SignInTries(JdbcClient db) {
        this.db = db;
    }

    /// Notes a try and says how many there were since, with this one.
    int count(String bucket, Instant since, Instant now) {
        byte[] hash = Secrets.fingerprint(bucket);
        db.sql("insert into staff.sign_in_try (bucket, at) values (:bucket, :now)")
                .param("bucket", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return db.sql(
                        """
                        select count(*)
                          from (select 1
                                  from staff.sign_in_try
                                 where bucket = :bucket
                                   and at > :since
                                 limit :most) as tries
                        """)
                .param("bucket", hash)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(Integer.class)
                .single();
    }

    void forget(String bucket) {
        db.sql("delete from staff.sign_in_try where bucket = :bucket")
                .param("bucket", Secrets.fingerprint(bucket))
                .update();
    }

    /// Throws away tries that no longer count.
    int clear(Instant before) {
        return db.sql("delete from staff.sign_in_try where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
