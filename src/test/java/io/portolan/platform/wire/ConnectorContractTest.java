package io.portolan.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.wire.Specimen;
import io.portolan.testing.wire.Specimens;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// What every connector must keep to. A new connector is found by itself; it needs a class that
/// implements [Specimens] and its golden files.
class ConnectorContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Trace TRACE =
            new Trace(new UUID(0, 1), "test", "test", 1, 200, Duration.ZERO);

    record Pair(Connector connector, Specimens specimens) {
        @Override
        public String toString() {
            return connector.manifest().id();
        }
    }

    static Stream<Pair> connectors() {
        Map<String, Specimens> specimens = new LinkedHashMap<>();
        for (Specimens found : all(Specimens.class)) specimens.put(found.connector(), found);
        List<Pair> pairs = new ArrayList<>();
        for (Connector connector : all(Connector.class)) {
            String id = connector.manifest().id();
            if (id.equals(TestPeer.ID)) continue;
            Specimens own = specimens.get(id);
            if (own == null) throw new AssertionError("write Specimens for the connector " + id);
            pairs.add(new Pair(connector, own));
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void asksAsItAlwaysDid(Pair pair) {
        Set<String> covered = new HashSet<>();
        for (Specimen<?, ?> specimen : pair.specimens().calls()) {
            covered.add(specimen.call().name());
            assertThat(ask(specimen).text().strip())
                    .as("request of " + specimen.call().name())
                    .isEqualTo(golden(pair, specimen.call().name() + ".request.txt"));
        }
        assertThat(covered)
                .as("a specimen for each call")
                .containsAll(pair.connector().calls().stream().map(Call::name).toList());
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void readsAnswersAsItAlwaysDid(Pair pair) {
        for (Specimen<?, ?> specimen : pair.specimens().calls()) {
            String body = goldenAnswer(pair, specimen);
            assertThat(specimen.call().read().apply(answer(200, body)))
                    .as("answer of " + specimen.call().name())
                    .isInstanceOfSatisfying(
                            Outcome.Ok.class,
                            ok -> assertThat(ok.value()).isEqualTo(specimen.value()));
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void sendsAKeyWithEveryKeyedWriteAndWithNothingElse(Pair pair) {
        for (Specimen<?, ?> specimen : pair.specimens().calls()) {
            boolean keyed = specimen.call().safety() == Safety.KEYED_WRITE;
            assertThat(ask(specimen).key() != null).isEqualTo(keyed);
            if (keyed) assertThat(ask(specimen)).isEqualTo(ask(specimen));
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void knowsEveryFaultOfItsTable(Pair pair) {
        for (FaultTable.Row row : pair.connector().faults().rows()) {
            int status = row.status().equals("*") ? 422 : Integer.parseInt(row.status());
            String code = row.code().equals("*") ? "some_other_word" : row.code();
            for (Specimen<?, ?> specimen : pair.specimens().calls()) {
                if (status == 404 && specimen.call().safety() == Safety.READ) continue;
                Answer answer = answer(status, pair.specimens().refusal(code));
                assertThat(specimen.call().read().apply(answer))
                        .as(status + " " + code + " of " + specimen.call().name())
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> {
                                    assertThat(refused.fault().code())
                                            .isEqualTo(row.fault().code());
                                    assertThat(refused.advice()).isEqualTo(row.fault().advice());
                                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void takesAWordItDoesNotKnowForOurFault(Pair pair) {
        for (Specimen<?, ?> specimen : pair.specimens().calls()) {
            Answer answer = answer(418, pair.specimens().refusal("never_seen_before"));
            assertThat(specimen.call().read().apply(answer))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused ->
                                    assertThat(refused.fault())
                                            .isEqualTo(
                                                    new Fault(
                                                            Fault.OURS,
                                                            "never_seen_before",
                                                            Advice.OPERATOR)));
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void doesNotUnderstandHtmlNorHalfAnAnswer(Pair pair) {
        for (Specimen<?, ?> specimen : pair.specimens().calls()) {
            for (String odd : List.of("<html>busy</html>", "{\"half\": ", "[]", "{}")) {
                assertThat(understood(specimen, odd)).as(odd).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void leavesNoSecretAndNoPersonInTheJournal(Pair pair) {
        Account account = account(pair);
        Set<String> shown = pair.connector().manifest().shown();
        for (Specimen<?, ?> specimen : pair.specimens().calls()) {
            Redaction redaction = Redaction.of(account, shown);
            String line =
                    redaction.request(ask(specimen)) + redaction.body(goldenAnswer(pair, specimen));
            for (String secret : account.secrets().values().values()) {
                assertThat(line).doesNotContain(secret);
            }
            for (String personal : pair.specimens().personal()) {
                assertThat(line).doesNotContain(personal);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void setsLimitsThatAShopCanLiveWith(Pair pair) {
        Manifest manifest = pair.connector().manifest();
        assertThat(manifest.limits().deadline()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(manifest.limits().attempts()).isBetween(1, 5);
        assertThat(manifest.limits().bodyBytes()).isLessThanOrEqualTo(10 * 1024 * 1024);
        assertThat(manifest.cannot()).as("says what it cannot do").isNotEmpty();
        Set<String> secrets = new HashSet<>();
        manifest.settings().stream().filter(Setting::secret).forEach(s -> secrets.add(s.name()));
        assertThat(manifest.shown()).as("secrets").noneMatch(secrets::contains);
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void believesOnlyWhatTheVendorSigned(Pair pair) {
        if (pair.connector().inbox().isEmpty()) return;
        Inbox<?> inbox = pair.connector().inbox().get();
        String key = key("right");
        Notice genuine = signed(inbox.seal(), pair.specimens().callback().orElseThrow(), key);
        assertThat(verdict(inbox, genuine, key, NOW)).isInstanceOf(Seals.Verdict.Genuine.class);
        assertThat(verdict(inbox, genuine, key, NOW))
                .as("a replay has the same message id")
                .isEqualTo(verdict(inbox, genuine, key, NOW));
        assertThat(inbox.read().apply(genuine)).isNotEmpty();
        byte[] flipped = genuine.body().clone();
        flipped[flipped.length / 2] ^= 1;
        Notice forged = new Notice("POST", genuine.uri(), genuine.headers(), flipped);
        assertThat(verdict(inbox, forged, key, NOW)).isInstanceOf(Seals.Verdict.Refused.class);
        assertThat(verdict(inbox, genuine, key("wrong"), NOW))
                .isInstanceOf(Seals.Verdict.Refused.class);
        if (inbox.seal().timeUnit() == Seal.TimeUnit.NONE) return;
        assertThat(verdict(inbox, genuine, key, NOW.plusSeconds(3600)))
                .isInstanceOf(Seals.Verdict.Refused.class);
    }

    private static Seals.Verdict verdict(Inbox<?> inbox, Notice notice, String key, Instant now) {
        return Seals.verify(inbox.seal(), notice, key, now);
    }

    private static String key(String word) {
        byte[] bytes = (word + " key of thirty-two characters!!!").getBytes(StandardCharsets.UTF_8);
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }

    private static Notice signed(Seal seal, String body, String key) {
        String time = String.valueOf(NOW.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        if (!seal.idHeader().isEmpty()) headers.put(seal.idHeader(), "msg_1");
        if (!seal.timeHeader().isEmpty()) headers.put(seal.timeHeader(), time);
        String uri = "https://shop.example/api/v1/webhooks/x";
        String signature = Seals.sign(seal, Notice.posted(uri, headers, body), time, key);
        String prefix = seal.signaturePattern().equals("*") ? "" : seal.signaturePattern();
        headers.put(seal.signatureHeader(), prefix + signature);
        return Notice.posted(uri, headers, body);
    }

    private static Account account(Pair pair) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Setting setting : pair.connector().manifest().settings()) {
            secrets.put(setting.name(), "canary-" + setting.name());
        }
        return new Account(
                new UUID(0, 1),
                pair.connector().manifest().id(),
                "t",
                URI.create("http://127.0.0.1"),
                Map.of(),
                new Account.Secrets(secrets),
                null);
    }

    private static <A, R> Ask ask(Specimen<A, R> specimen) {
        return specimen.call().ask().apply(specimen.argument());
    }

    private static boolean understood(Specimen<?, ?> specimen, String body) {
        try {
            Outcome<?> outcome = specimen.call().read().apply(answer(200, body));
            return outcome instanceof Outcome.Ok<?> ok
                    && !(ok.value() instanceof Map<?, ?> map && map.isEmpty());
        } catch (Unreadable odd) {
            return false;
        }
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), TRACE);
    }

    private static String golden(Pair pair, String file) {
        String path = "/connectors/" + pair + "/" + file;
        try (InputStream golden = ConnectorContractTest.class.getResourceAsStream(path)) {
            assertThat(golden).as("golden file src/test/resources" + path).isNotNull();
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }

    /// What the vendor answers, in the form it has with this vendor.
    private static String goldenAnswer(Pair pair, Specimen<?, ?> specimen) {
        String name = specimen.call().name() + ".answer.";
        boolean xml =
                ConnectorContractTest.class.getResource("/connectors/" + pair + "/" + name + "xml")
                        != null;
        return golden(pair, name + (xml ? "xml" : "json"));
    }

    private static <T> List<T> all(Class<T> type) {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        List<T> found = new ArrayList<>();
        for (BeanDefinition definition : scanner.findCandidateComponents("io.portolan")) {
            found.add(made(type, String.valueOf(definition.getBeanClassName())));
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static <T> T made(Class<T> type, String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    name + " needs a constructor without arguments", impossible);
        }
    }
}
