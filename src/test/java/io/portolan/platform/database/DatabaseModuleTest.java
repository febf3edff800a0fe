package io.portolan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
class DatabaseModuleTest {

    @Autowired JdbcClient db;

    @Test
    void aRequestIsCutOffAfterTwoSeconds() {
        assertThat(db.sql("show statement_timeout").query(String.class).single()).isEqualTo("2s");
        assertThat(db.sql("show lock_timeout").query(String.class).single()).isEqualTo("2s");
    }

    @Test
    void remembersWhichMigrationsHaveRun() {
        assertThat(db.sql("select count(*) from public.migrated").query(Long.class).single())
                .isEqualTo(1);
    }
}
