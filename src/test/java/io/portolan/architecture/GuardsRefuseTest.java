package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/// Each guard is shown something it must refuse, and something beside it that it must let pass.
class GuardsRefuseTest {

    @TempDir Path folder;

    @Test
    void anArrowThatGoesUpAFloor() {
        ApplicationModules circle =
                ApplicationModules.of(
                        "io.portolan.architecture.samples.house",
                        new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(circle::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("cellar");
    }

    @Test
    void aCanvasThatIsOldMissingOrLeftOver() {
        write("fresh/module-a.adoc", "new");
        write("fresh/module-b.adoc", "same");
        write("fresh/module-c.adoc", "created");
        write("written/module-a.adoc", "old");
        write("written/module-b.adoc", "same");
        write("written/module-d.adoc", "left over");
        assertThat(ModularityTest.stale(folder.resolve("fresh"), folder.resolve("written")))
                .containsExactly("module-a.adoc", "module-c.adoc", "module-d.adoc");
    }

    @Test
    void aQueryOfAnotherModulesTable() {
        Path bad = java("orders/Bad", "String q = \"select 1 from payments.payment_op\";");
        Path good = java("orders/Good", "String q = \"select 1 from orders.order_line\";");
        Path shop =
                java(
                        "payments/provider/demo/Peek",
                        "String q = \"select 1 from demo_bank.charge\";");
        Path bank =
                java(
                        "payments/provider/demo/bank/Spy",
                        "String q = \"select 1 from payments.payment_op\";");
        Set<String> schemas = Set.of("payments", "orders", "demo_bank");
        assertThat(SourceRules.foreignSchemas(List.of(bad, good, shop, bank), schemas))
                .hasSize(3)
                .noneMatch(place -> place.contains("Good"));
    }

    @Test
    void aVendorThatIsKnownBeyondItsPort() {
        Path crossing = importing("checkout/Bad", "io.portolan.payments.provider.demo.DemoBank");
        Path curious = importing("payments/provider/stripe/Bad", "io.portolan.orders.Orders");
        Path neighbour =
                importing(
                        "shipping/carrier/dhl/Bad",
                        "io.portolan.shipping.carrier.demo.DemoCarrier");
        Path outsider =
                importing("payments/provider/demo/bank/Bad", "io.portolan.payments.Payments");
        Path behind =
                importing(
                        "payments/provider/demo/Bad",
                        "io.portolan.payments.provider.demo.bank.Bank");
        Path good =
                importing("payments/provider/stripe/Good", "io.portolan.payments.provider.Charge");
        assertThat(
                        SourceRules.vendorsKnown(
                                List.of(crossing, curious, neighbour, outsider, behind, good)))
                .hasSize(5)
                .noneMatch(place -> place.contains("Good"));
    }

    @Test
    void aTimeThatIsNotTheClocks() {
        Path bad = java("orders/Bad", "Object now = java.time.Instant.now();");
        Path worse = java("orders/Worse", "long now = System.currentTimeMillis();");
        Path good = java("orders/Good", "Object now = clock.instant();");
        assertThat(SourceRules.machineTime(List.of(bad, worse, good))).hasSize(2);
        Path sql =
                java(
                        "orders/Sql",
                        "String q = \"\"\"\n        update orders.x set at = now()\n\"\"\";");
        assertThat(SourceRules.databaseTime(List.of(sql))).hasSize(1);
    }

    @Test
    void aFloatNearMoney() {
        Path bad = java("pricing/Bad", "double price = 19.99;");
        Path elsewhere = java("catalog/Weights", "double score = 0.5;");
        assertThat(SourceRules.floats(List.of(bad, elsewhere))).hasSize(1);
    }

    @Test
    void aCollaboratorInjectedIntoAField() {
        Path bad = java("orders/Bad", "@Autowired Object orders;");
        assertThat(SourceRules.fieldInjection(List.of(bad))).hasSize(1);
    }

    @Test
    void aRouteWithoutARule() {
        assertThat(RouteRulesTest.ruled(method("open"))).isFalse();
        assertThat(RouteRulesTest.ruled(method("ruled"))).isTrue();
    }

    private static java.lang.reflect.Method method(String name) {
        try {
            return Routes.class.getDeclaredMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static class Routes {
        void open() {}

        @io.portolan.platform.web.Everyone("sample")
        void ruled() {}
    }

    @Test
    void aTextThatALanguageLacks() throws IOException {
        write("i18n/shop/en.properties", "hello = Hello\nbye = Bye\n");
        write("i18n/shop/de.properties", "hello = Hallo\n");
        assertThat(TextKeysTest.missing(folder.resolve("i18n")))
                .isEqualTo(Map.of("shop/de.properties", Set.of("bye")));
    }

    @Test
    void aPageWithWordsOfItsOwn() {
        Path bad = write("bad.jte", "<p title=\"Close\">${page.x()} Hello</p>");
        Path good = write("good.jte", "@if(page.open())<b>${w.of(\"hello\")}</b>@endif &nbsp; 12");
        assertThat(TemplateTextTest.literals(List.of(bad, good))).hasSize(2);
    }

    @Test
    void aPageThatKnowsLeftFromRightOrBringsItsOwnStyle() {
        Path css = write("a.css", "p {\n  margin-left: 1px;\n}\n");
        Path page = write("a.jte", "<p style=\"color:red\">x</p>");
        assertThat(SourceRules.physicalSides(List.of(css))).hasSize(1);
        assertThat(SourceRules.inline(List.of(page))).hasSize(1);
    }

    @Test
    void whatIsTooLong() {
        Path longClass = java("orders/Long", "int a;\n".repeat(401));
        Path longMethod =
                java("orders/Method", "    void all() {\n" + "        x();\n".repeat(40) + "    }");
        Path greedy =
                java(
                        "orders/Greedy",
                        "    Greedy(int a, int b, int c, int d, int e, int f, int g, int h) {\n    }");
        assertThat(SizesTest.tooLong(List.of(longClass, longMethod)))
                .containsExactly("orders/Long", "orders/Method#all");
        assertThat(SizesTest.greedy(List.of(greedy))).hasSize(1);
    }

    @Test
    void aTestThatNobodyWouldRun() {
        // In halves, so that this file is not found itself.
        Path unseen = java("orders/PlacesOrders", "@Te" + "st\n void places() {}");
        Path off = java("orders/OffTest", "@Dis" + "abled(\"later\")\n void places() {}");
        assertThat(TestsRunTest.unseen(List.of(unseen, off))).containsExactly("PlacesOrders.java");
        assertThat(TestsRunTest.switchedOff(List.of(unseen, off))).hasSize(1);
    }

    @Test
    void aColumnThatLooksPersonalAndIsNobodys() {
        Set<String> columns = Set.of("a.b.email_sealed", "a.b.phone", "a.b.quantity", "a.b.name");
        assertThat(
                        PersonalColumnsTest.unmapped(
                                columns, Set.of("a.b.email_sealed"), Set.of("a.b.name")))
                .containsExactly("a.b.phone");
    }

    private Path importing(String name, String type) {
        return write("io/portolan/" + name + ".java", "package x;\n\nimport " + type + ";\n");
    }

    private Path java(String name, String body) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        return write(
                "io/portolan/" + name + ".java",
                "package x;\n\nclass " + simple + " {\n" + body + "\n}\n");
    }

    private Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
