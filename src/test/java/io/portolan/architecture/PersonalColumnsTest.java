package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.privacy.PersonalDataHolder;
import io.portolan.testing.ShopTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is kept about people stands in one map, which export and erasure are made from.
@ShopTest
class PersonalColumnsTest {

    private static final Path IMPERSONAL = Path.of("src/test/resources/impersonal-columns.txt");
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(^|_)(email|mail|recipient|name|phone|mobile|address|street|line1|city|postcode"
                            + "|zip|birth|born|gender|iban|passport|tax_id|vat_id|ip|network|agent"
                            + "|customer|buyer|person|subject|actor|note|comment)(_|$)");

    private final List<PersonalDataHolder> holders;
    private final JdbcClient db;

    PersonalColumnsTest(@Autowired List<PersonalDataHolder> holders, @Autowired JdbcClient db) {
        this.holders = holders;
        this.db = db;
    }

    @Test
    void everyColumnThatLooksPersonalIsInTheMap() {
        assertThat(unmapped(columns(), held(), impersonal()))
                .as(
                        "Name the column in the holds() of its module's PersonalDataHolder and seal it,"
                                + " or say in %s why it is nobody's",
                        IMPERSONAL)
                .isEmpty();
    }

    @Test
    void theMapNamesOnlyColumnsThatExist() {
        assertThat(columns())
                .as("A PersonalDataHolder names a column that the database does not have")
                .containsAll(held());
    }

    @Test
    void theExceptionsAreStillThere() {
        assertThat(columns())
                .as("Take the columns that are gone out of %s", IMPERSONAL)
                .containsAll(impersonal());
    }

    /// Columns whose name speaks of a person, neither held nor excepted.
    static Set<String> unmapped(Set<String> columns, Set<String> held, Set<String> impersonal) {
        Set<String> unmapped = new TreeSet<>(columns);
        unmapped.removeIf(
                column -> !PERSONAL.matcher(column.substring(column.lastIndexOf('.') + 1)).find());
        unmapped.removeAll(held);
        unmapped.removeAll(impersonal);
        return unmapped;
    }

    private Set<String> held() {
        return holders.stream()
                .flatMap(holder -> holder.holds().stream())
                .map(held -> held.table() + "." + held.column())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> columns() {
        return new TreeSet<>(
                db.sql(
                                """
                                select table_schema || '.' || table_name || '.' || column_name
                                  from information_schema.columns
                                 where table_schema not in ('pg_catalog', 'information_schema')
                                   and table_name not like 'flyway%'
                                 limit 10000
                                """)
                        .query(String.class)
                        .list());
    }

    private static Set<String> impersonal() {
        return Sources.text(IMPERSONAL)
                .lines()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
