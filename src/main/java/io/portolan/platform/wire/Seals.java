package io.portolan.platform.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Checks and makes signatures of callbacks, for every scheme that [Seal] can describe.
public final class Seals {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BLANK = Pattern.compile(" ");

    /// What a look at the signature told.
    public sealed interface Verdict {

        /// Sent by the vendor.
        ///
        /// @param messageId the vendor's own id, else a digest of the body: the same message has
        ///     the same one each time it is sent
        record Genuine(String messageId) implements Verdict {}

        record Refused(String why) implements Verdict {}
    }

    private Seals() {}

    /// Whether the notice was signed with one of the keys, at most the seal's tolerance ago.
    /// `keys` is the secret setting: one key, or several with blanks between them.
    public static Verdict verify(Seal seal, Notice notice, String keys, Instant now) {
        if (keys.isBlank()) return new Verdict.Refused("no key is set");
        String time = time(seal, notice);
        if (seal.timeUnit() != Seal.TimeUnit.NONE && !fresh(seal, time, now)) {
            return new Verdict.Refused("not sent just now");
        }
        if (!seal.idHeader().isEmpty() && notice.header(seal.idHeader()).isEmpty()) {
            return new Verdict.Refused("no message id");
        }
        List<String> candidates = signatures(seal, notice.header(seal.signatureHeader()));
        boolean genuine = false;
        for (String key : BLANK.split(keys, -1)) {
            if (key.isEmpty()) continue;
            String expected = sign(seal, notice, time, key);
            for (String candidate : candidates) genuine |= same(seal, expected, candidate);
        }
        return genuine
                ? new Verdict.Genuine(messageId(seal, notice))
                : new Verdict.Refused("the signature does not fit");
    }

    /// The signature of the notice as the vendor would make it, without prefix.
    public static String sign(Seal seal, Notice notice, String time, String key) {
        byte[] secret = secret(seal, key);
        byte[] signed = signed(seal, notice, time, secret);
        byte[] signature =
                seal.algorithm() == Seal.Algorithm.SHA256
                        ? sha256(signed)
                        : mac(seal.algorithm().jca, secret, signed);
        return seal.encoding().equals("hex")
                ? HexFormat.of().formatHex(signature)
                : Base64.getEncoder().encodeToString(signature);
    }

    private static String time(Seal seal, Notice notice) {
        if (!seal.timeHeader().equals("t=")) return notice.header(seal.timeHeader());
        return parts(notice.header(seal.signatureHeader()), "t=").stream().findFirst().orElse("");
    }

    private static boolean fresh(Seal seal, String time, Instant now) {
        try {
            Instant sent =
                    switch (seal.timeUnit()) {
                        case NONE -> now;
                        case SECONDS -> Instant.ofEpochSecond(Long.parseLong(time));
                        case MILLISECONDS -> Instant.ofEpochMilli(Long.parseLong(time));
                        case RFC3339 -> Instant.parse(time);
                    };
            return !sent.isBefore(now.minus(seal.tolerance()))
                    && !sent.isAfter(now.plus(seal.tolerance()));
        } catch (NumberFormatException | DateTimeException notATime) {
            return false;
        }
    }

    private static List<String> signatures(Seal seal, String header) {
        String pattern = seal.signaturePattern();
        if (pattern.equals("*")) return List.of(header);
        if (pattern.endsWith(",")) {
            return BLANK.splitAsStream(header)
                    .filter(word -> word.startsWith(pattern))
                    .map(word -> word.substring(pattern.length()))
                    .toList();
        }
        return parts(header, pattern);
    }

    private static List<String> parts(String header, String prefix) {
        List<String> found = new ArrayList<>();
        for (String part : COMMA.split(header, -1)) {
            if (part.strip().startsWith(prefix)) {
                found.add(part.strip().substring(prefix.length()));
            }
        }
        return found;
    }

    private static boolean same(Seal seal, String expected, String found) {
        String normal =
                seal.encoding().equals("hex") ? found.toLowerCase(java.util.Locale.ROOT) : found;
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), normal.getBytes(StandardCharsets.UTF_8));
    }

    private static String messageId(Seal seal, Notice notice) {
        String own = seal.idHeader().isEmpty() ? "" : notice.header(seal.idHeader());
        return own.isEmpty() ? HexFormat.of().formatHex(sha256(notice.body())) : own;
    }

    private static byte[] secret(Seal seal, String key) {
        return switch (seal.secretForm()) {
            case "whsec" ->
                    Base64.getDecoder().decode(key.startsWith("whsec_") ? key.substring(6) : key);
            case "nfkd" ->
                    Normalizer.normalize(key, Normalizer.Form.NFKD)
                            .getBytes(StandardCharsets.UTF_8);
            default -> key.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] signed(Seal seal, Notice notice, String time, byte[] secret) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher hole = HOLE.matcher(seal.signed());
        int from = 0;
        while (hole.find()) {
            bytes.writeBytes(utf8(seal.signed().substring(from, hole.start())));
            bytes.writeBytes(
                    switch (hole.group(1)) {
                        case "id" -> utf8(notice.header(seal.idHeader()));
                        case "time" -> utf8(time);
                        case "body" -> notice.body();
                        case "method" -> utf8(notice.method());
                        case "uri" -> utf8(notice.uri());
                        case "secret" -> secret;
                        default -> throw new IllegalStateException(seal.signed());
                    });
            from = hole.end();
        }
        bytes.writeBytes(utf8(seal.signed().substring(from)));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(String algorithm, byte[] secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(algorithm + " does not work here", broken);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("SHA-256 does not work here", broken);
        }
    }
}
