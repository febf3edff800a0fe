package io.portolan.platform.wire;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// How a vendor signs its callbacks, as data: a row of `connectors/seals.csv`.
///
/// @param signatureHeader where the signature stands
/// @param signaturePattern `*` for the whole header, `v1=` for that part of `t=…,v1=…`, `v1,` for
///     the words of a blank-separated list that begin so, or a prefix such as `sha1=`
/// @param idHeader the header with the message's own id; empty when there is none
/// @param timeHeader the header with the moment of sending; empty when there is none, `t=` when it
///     stands in the signature header
/// @param signed what is signed, with `{id}`, `{time}`, `{body}`, `{method}`, `{uri}`, `{secret}`
/// @param encoding of the signature: `hex` or `base64`
/// @param secretForm `text`, `nfkd`, or `whsec` (Base64 after a prefix)
/// @param tolerance how old or how early a message may be; zero where no moment is sent
public record Seal(
        String scheme,
        String signatureHeader,
        String signaturePattern,
        String idHeader,
        String timeHeader,
        TimeUnit timeUnit,
        String signed,
        Algorithm algorithm,
        String encoding,
        String secretForm,
        Duration tolerance) {

    public enum Algorithm {
        HMAC_SHA256("HmacSHA256"),
        HMAC_SHA1("HmacSHA1"),
        SHA256("SHA-256");

        final String jca;

        Algorithm(String jca) {
            this.jca = jca;
        }
    }

    public enum TimeUnit {
        NONE,
        SECONDS,
        MILLISECONDS,
        RFC3339
    }

    private static final Map<String, Seal> ALL =
            CsvFile.read("connectors/seals.csv").stream()
                    .map(Seal::seal)
                    .collect(Collectors.toUnmodifiableMap(Seal::scheme, seal -> seal));

    /// The scheme of this name. Throws when there is none.
    public static Seal of(String scheme) {
        Seal seal = ALL.get(scheme);
        if (seal == null) throw new IllegalArgumentException("no such way to sign: " + scheme);
        return seal;
    }

    private static Seal seal(Map<String, String> line) {
        return new Seal(
                CsvFile.cell(line, "scheme"),
                CsvFile.cell(line, "signature_header"),
                CsvFile.cell(line, "signature_pattern"),
                CsvFile.cell(line, "id_header"),
                CsvFile.cell(line, "time_header"),
                TimeUnit.valueOf(CsvFile.cell(line, "time_unit")),
                CsvFile.cell(line, "signed"),
                Algorithm.valueOf(CsvFile.cell(line, "algorithm")),
                CsvFile.cell(line, "encoding"),
                CsvFile.cell(line, "secret_form"),
                Duration.ofSeconds(Long.parseLong(CsvFile.cell(line, "tolerance_s"))));
    }
}
