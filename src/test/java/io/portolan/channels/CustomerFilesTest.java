package io.portolan.channels;

import static io.portolan.channels.ImportKind.CUSTOMERS;
import static io.portolan.channels.PeopleFixture.bytes;
import static io.portolan.channels.PeopleFixture.said;
import static io.portolan.channels.PeopleFixture.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.portolan.customers.Channel;
import io.portolan.customers.Consent;
import io.portolan.customers.Customer;
import io.portolan.customers.CustomerFilter;
import io.portolan.customers.Customers;
import io.portolan.customers.Earlier;
import io.portolan.customers.Person;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Uuid7;
import io.portolan.privacy.Field;
import io.portolan.privacy.Forgotten;
import io.portolan.privacy.PersonalData;
import io.portolan.privacy.PersonalDataHolder;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Customer files of every generation, and what becomes of the people in them.
@ShopTest
class CustomerFilesTest {

    @Autowired ImportJobs jobs;
    @Autowired ImportJobStore store;
    @Autowired ImportWork work;
    @Autowired Customers customers;
    @Autowired PersonalData personal;
    @Autowired List<PersonalDataHolder> holders;
    @Autowired JdbcClient db;
    private PeopleFixture files;

    @BeforeEach
    void open() {
        files = new PeopleFixture(jobs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customers-new.csv|3 created|0 left out; 0 errors, 0 warnings in 3 rows",
                "customers-middle.csv|2 created|0 left out; 0 errors, 0 warnings in 2 rows",
                "customers-old.csv|2 created|0 left out; 0 errors, 0 warnings in 2 rows",
                "customers-semicolon.csv|1 created|0 left out; 0 errors, 0 warnings in 1 rows",
                "customers-open-quote.csv|2 created|0 left out; 1 errors, 0 warnings in 3 rows",
                "customers-damaged.csv|3 created|0 left out; 2 errors, 5 warnings in 5 rows"
            })
    void everyGenerationIsReadAndTheSecondTimeChangesNothing(
            String file, String created, String rest) throws Exception {
        ImportJob tried = files.check(CUSTOMERS, bytes(file));
        ImportJob first = files.run(CUSTOMERS, bytes(file));
        ImportJob again = files.run(CUSTOMERS, bytes(file));
        int people = first.progress().created();
        assertThat(said(first)).isEqualTo(created + ", 0 updated, 0 unchanged, " + rest);
        assertThat(said(tried)).isEqualTo(said(first));
        assertThat(said(again))
                .isEqualTo("0 created, 0 updated, " + people + " unchanged, " + rest);
    }

    @Test
    void namesAddressesAndWhatTheyBoughtComeAlong() throws Exception {
        files.run(CUSTOMERS, bytes("customers-new.csv"));
        Customer yui = byReach("YUI@new-people.example");
        Person person = requireNonNull(yui.person());
        assertThat(person.name()).isEqualTo("佐藤結衣");
        assertThat(person.phone()).isEqualTo("+819012345678");
        assertThat(person.addresses().getFirst().postcode()).isEqualTo("150-0041");
        assertThat(yui.country()).isEqualTo(CountryCode.of("JP"));
        assertThat(yui.taxExempt()).isTrue();
        assertThat(yui.earlier()).isEqualTo(new Earlier(2, Money.of(1_200_000, "EUR")));
        assertThat(yui.outsideId()).isEqualTo("9003");
        assertThat(byReach("+81 90 1234 5678").id()).isEqualTo(yui.id());
        Customer camille = byReach("camille@new-people.example");
        assertThat(camille.tags()).containsExactly("b2c", "vip");
        assertThat(requireNonNull(camille.person()).note()).isEqualTo("Rings twice.\nLikes blue.");
        assertThat(requireNonNull(byReach("layla@new-people.example").person()).name())
                .isEqualTo("ليلى الحداد");
    }

    @Test
    void consentIsTheOtherShopsWordAndOnlyWhatItSaid() throws Exception {
        ImportJob job = files.run(CUSTOMERS, person("consent", "yes", ""));
        Customer customer = byReach("consent@people.example");
        assertThat(customers.consents(customer.id()))
                .singleElement()
                .satisfies(
                        word -> {
                            assertThat(word.channel()).isEqualTo(Channel.EMAIL);
                            assertThat(word.given()).isTrue();
                            assertThat(word.origin()).isEqualTo(Consent.Origin.IMPORTED);
                            assertThat(word.source()).isEqualTo("shopify");
                            assertThat(word.recordedAt()).isBefore(requireNonNull(job.endedAt()));
                        });
        db.sql(
                        """
                        insert into customers.consent
                               (id, customer_id, channel, given, origin, source, recorded_at)
                        values (:word, :id, 'email', false, 'buyer', 'shop', now())
                        """)
                .param("word", Uuid7.at(requireNonNull(job.endedAt()).toEpochMilli() + 1))
                .param("id", customer.id().value())
                .update();
        files.run(CUSTOMERS, person("consent", "no", ""));
        files.run(CUSTOMERS, person("consent", "yes", "back again"));
        assertThat(customers.consents(customer.id()))
                .extracting(Consent::given, Consent::origin)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, Consent.Origin.BUYER));
    }

    @Test
    void whatAFileLeavesEmptyStaysAndUndoingBringsBackWhatWasThere() throws Exception {
        files.run(CUSTOMERS, person("undo", "no", "first"));
        Customer before = byReach("undo@people.example");
        ImportJob job =
                files.run(
                        CUSTOMERS,
                        text(
                                PeopleFixture.CUSTOMERS
                                        + "Renamed,,undo@people.example,yes,,+49 30 1234567,second\n"
                                        + "New,Face,undo-new@people.example,yes,FR,,\n"));
        Customer changed = byReach("undo@people.example");
        assertThat(requireNonNull(changed.person()).name()).isEqualTo("Renamed Somebody");
        assertThat(changed.country()).isEqualTo(CountryCode.of("DE"));
        assertThat(changed.tags()).containsExactly("first", "second");
        Customer made = byReach("undo-new@people.example");

        assertThat(files.undo(job.id()).undone()).isEqualTo(new ImportJob.Undone(2, 0));
        assertThat(byReach("undo@people.example")).isEqualTo(before);
        assertThat(customers.consents(before.id())).isEmpty();
        assertThat(customers.find(made.id())).isEmpty();
        Field place = new Field("customers.customer", "email", made.id().value());
        assertThatExceptionOfType(Forgotten.class)
                .isThrownBy(() -> personal.seal(made.subject(), place, "gone"));
    }

    @Test
    void whoWasChangedSinceStaysAtUndoing() throws Exception {
        ImportJob first = files.run(CUSTOMERS, person("edited", "no", ""));
        files.run(CUSTOMERS, person("edited", "no", "vip"));
        assertThat(files.undo(first.id()).undone()).isEqualTo(new ImportJob.Undone(0, 1));
        assertThat(byReach("edited@people.example").tags()).containsExactly("vip");
    }

    @Test
    void whatIsKeptOfTheFileShowsNobody() throws Exception {
        ImportJob job = files.run(CUSTOMERS, bytes("customers-damaged.csv"));
        String kept =
                String.join(
                        "\n",
                        db.sql(
                                        """
                                        select f::text from channels.import_finding f
                                         where job_id = :job
                                         union all
                                        select c::text from channels.import_change c
                                         where job_id = :job
                                         union all
                                        select c::text from customers.customer c
                                        """)
                                .param("job", job.id())
                                .query(String.class)
                                .list());
        assertThat(kept).contains("mail.not").contains("S***@d***.example");
        assertThat(kept.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("short@", "2345678", "laurent", "garibaldi");
        ByteArrayOutputStream annotated = new ByteArrayOutputStream();
        jobs.annotated(job, Language.of("en"), annotated);
        assertThat(annotated.toString(StandardCharsets.UTF_8))
                .contains("Neither mail address nor phone nor number");
    }

    @Test
    void aPersonIsHandedOutWholeAndForgottenTogether() throws Exception {
        files.run(CUSTOMERS, person("forget", "yes", "vip"));
        Customer customer = byReach("forget@people.example");
        PersonalDataHolder holder =
                holders.stream()
                        .filter(h -> h.module().equals("customers"))
                        .findAny()
                        .orElseThrow();
        assertThat(holder.export(customer.subject()))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.values())
                                        .containsEntry("email", "forget@people.example")
                                        .containsEntry("family_name", "Somebody")
                                        .containsEntry("tags", "vip"));
        holder.erase(customer.subject());
        personal.forget(customer.subject());
        assertThat(customers.find(customer.id()).orElseThrow().person()).isNull();
        assertThat(holder.export(customer.subject())).isEmpty();
        assertThat(
                        customers
                                .list(new CustomerFilter("forget@people.example", null, 10))
                                .customers())
                .isEmpty();
        ImportJob again = files.run(CUSTOMERS, person("forget", "yes", "vip"));
        assertThat(again.progress().created()).isEqualTo(1);
    }

    @Test
    void goesOnBehindTheLastWholeBatch() throws Exception {
        String rows =
                IntStream.range(0, 600)
                        .mapToObj(i -> "Cut,Off,cut-" + i + "@people.example,no,DE,,\n")
                        .collect(Collectors.joining());
        var job = files.keep(CUSTOMERS, text(PeopleFixture.CUSTOMERS + rows));
        store.begin(job, ImportState.RUNNING, java.time.Instant.now(), ImportState.UPLOADED);
        int[] asked = {0};
        work.work(job, () -> asked[0]++ == 1);
        assertThat(jobs.find(job).orElseThrow().progress().created()).isEqualTo(250);
        work.work(job, () -> false);
        ImportJob done = jobs.find(job).orElseThrow();
        assertThat(said(done))
                .isEqualTo(
                        "600 created, 0 updated, 0 unchanged, 0 left out; 0 errors, 0 warnings in"
                                + " 600 rows");
        assertThat(byReach("cut-599@people.example").person()).isNotNull();
    }

    private static byte[] person(String name, String news, String tags) {
        return text(
                PeopleFixture.CUSTOMERS
                        + "One,Somebody,"
                        + name
                        + "@people.example,"
                        + news
                        + ",DE,,"
                        + tags
                        + "\n");
    }

    private Customer byReach(String reach) {
        List<Customer> found = customers.list(new CustomerFilter(reach, null, 10)).customers();
        assertThat(found).as(reach).hasSize(1);
        return found.getFirst();
    }
}
