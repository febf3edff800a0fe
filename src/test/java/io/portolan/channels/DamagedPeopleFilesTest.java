package io.portolan.channels;

import static io.portolan.channels.ImportKind.CUSTOMERS;
import static io.portolan.channels.ImportKind.ORDERS;
import static io.portolan.channels.PeopleFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.orders.OrderFilter;
import io.portolan.orders.OrderSummary;
import io.portolan.orders.Orders;
import io.portolan.testing.ShopTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Files of people and their orders, each with damage between whole rows: the damaged order or
/// customer is told of by row, column and value, and everybody else comes in.
@ShopTest
class DamagedPeopleFilesTest {

    private static final String ORDER_HEADINGS =
            "Name,Email,Created at,Currency,Shipping,Total,Lineitem quantity,Lineitem name,"
                    + "Lineitem price,Shipping Name,Shipping City,Shipping Country\n";
    private static final String GOOD = "d@order-damage.example,2025-09-03,EUR,0,";

    @Autowired ImportJobs jobs;
    @Autowired Orders orders;
    private PeopleFixture files;

    @BeforeEach
    void open() {
        files = new PeopleFixture(jobs);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "quote|#x,\"open,2025-09-03,EUR,0,10,1,Cup,10,Ada,Bonn,DE|Email|o***",
                "first-cell|\"#x,d@x.example,2025-09-03,EUR,0,10,1,Cup,10,A,Bonn,DE|Name|#***",
                "columns|#x,d@x.example,2025-09-03,EUR,0,1,000,1,Cup,10,Ada,Bonn,DE|column 13|D***",
                "few|#x,d@x.example,2025-09-03|Total|",
                "money|#x,d@x.example,2025-09-03,EUR,0,1O.00,1,Cup,10,Ada,Bonn,DE|Total|1O.00",
                "part|#x,d@x.example,2025-09-03,EUR,free,10,1,Cup,10,Ada,Bonn,DE|Shipping|free",
                "price|#x,d@x.example,2025-09-03,EUR,0,10,1,Cup,ten,Ada,Bonn,DE|Lineitem price|ten",
                "other|#x,d@x.example,2025-09-03,EUR,0,10 USD,1,Cup,10,A,B,DE|Total|10 USD",
                "day|#x,d@x.example,03/09/2025,EUR,0,10,1,Cup,10,Ada,Bonn,DE|Created at|03/09/2025",
                "no-day|#x,d@x.example,2025-02-30,EUR,0,10,1,Cup,10,A,B,DE|Created at|2025-02-30",
                "currency|#x,d@x.example,2025-09-03,ZZZ,0,10,1,Cup,10,Ada,Bonn,DE|Currency|ZZZ",
                "country|#x,d@x.example,2025-09-03,EUR,0,10,1,Cup,10,A,B,Narnia"
                        + "|Shipping Country|Narnia",
                "pieces|#x,d@x.example,2025-09-03,EUR,0,10,1.5,Cup,10,A,B,DE|Lineitem quantity|1.5",
                "nothing|#x,d@x.example,2025-09-03,EUR,0,10,,,10,A,B,DE|Lineitem quantity|"
            })
    void aDamagedOrderCostsItselfAndNoOther(
            String name, String damaged, String column, String value) throws Exception {
        ImportJob job =
                files.run(
                        ORDERS,
                        text(
                                ORDER_HEADINGS
                                        + order(name + "-a")
                                        + damaged.replace("#x", "#" + name + "-x")
                                        + "\n"
                                        + order(name + "-b")));
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.progress().created()).isEqualTo(2);
        assertThat(job.progress().leftOut()).isZero();
        assertThat(job.progress().rows()).isEqualTo(3);
        assertThat(number("#" + name + "-a")).isOne();
        assertThat(number("#" + name + "-b")).isOne();
        assertThat(number("#" + name + "-x")).isZero();
        found(job, column, value == null ? "" : value.replace("#x", "#" + name + "-x"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "line|#x,\"open,,,,,2,Saucer,5,,,",
                "columns|#x,,,,,,2,Saucer,5,,,,more",
                "price|#x,,,,,,2,Saucer,five,,,"
            })
    void anOrderIsNotTakenOverWithoutTheLineThatIsDamaged(String name, String line)
            throws Exception {
        String number = "line-" + name;
        ImportJob job =
                files.run(
                        ORDERS,
                        text(
                                ORDER_HEADINGS
                                        + order(number + "-x")
                                        + line.replace("#x", "#" + number + "-x")
                                        + "\n"
                                        + "#"
                                        + number
                                        + "-x,,,,,,1,Spoon,2,,,\n"
                                        + order(number + "-b")));
        assertThat(job.progress().created()).isOne();
        assertThat(job.progress().errors()).isOne();
        assertThat(number("#" + number + "-x")).isZero();
        assertThat(number("#" + number + "-b")).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "quote|Lena,\"Ohne Ende,l@x.example,no,DE,,|Last Name|O*** E***",
                "columns|Lena,Meier,l@x.example,no,DE,,a,b|column 8|b***",
                "nobody|Lena,Meier,,no,DE,,|Email|",
                "few|Lena|Email|"
            })
    void aDamagedCustomerCostsItselfAndNobodyElse(
            String name, String damaged, String column, String value) throws Exception {
        ImportJob job =
                files.run(
                        CUSTOMERS,
                        text(
                                PeopleFixture.CUSTOMERS
                                        + "A,One,a-"
                                        + name
                                        + "@people-damage.example,no,DE,,\n"
                                        + damaged
                                        + "\n"
                                        + "B,Two,b-"
                                        + name
                                        + "@people-damage.example,no,DE,,\n"));
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.progress().created()).isEqualTo(2);
        assertThat(job.progress().leftOut()).isZero();
        found(job, column, value == null ? "" : value);
    }

    private void found(ImportJob job, String column, String value) {
        List<Finding> errors = jobs.findings(job.id(), Finding.Severity.ERROR, 0, 10);
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().row()).isEqualTo(3);
        assertThat(errors.getFirst().column()).isEqualTo(column);
        assertThat(errors.getFirst().value()).isEqualTo(value);
        assertThat(errors.getFirst().hint()).isNotBlank();
    }

    private static String order(String number) {
        return "#" + number + "," + GOOD + "10.00,1,Cup,10.00,Ada Example,Bonn,DE\n";
    }

    private long number(String number) {
        OrderFilter filter =
                new OrderFilter(
                        Set.of(),
                        Set.of(),
                        null,
                        number,
                        null,
                        null,
                        null,
                        OrderFilter.Whence.ELSEWHERE,
                        null,
                        10);
        return orders.list(filter).orders().stream()
                .map(OrderSummary::outsideNumber)
                .filter(number::equals)
                .count();
    }
}
