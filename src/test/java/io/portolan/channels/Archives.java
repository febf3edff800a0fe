package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Archives as a hand packs them, and what becomes of them.
final class Archives {

    static final Charset UTF = StandardCharsets.UTF_8;

    private Archives() {}

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] texts(Map<String, String> entries) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        entries.forEach((name, text) -> bytes.put(name, text.getBytes(UTF)));
        return zip(bytes);
    }

    /// What is in an archive, in its order.
    static Map<String, String> entries(byte[] archive) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                entries.put(e.getName(), new String(zip.readAllBytes(), UTF));
            }
        }
        return entries;
    }

    static byte[] pdf(String inside) {
        return ("%PDF-1.7\n" + inside + "\n%%EOF\n").getBytes(UTF);
    }

    // As a browser sends it: its content says what it is.
    static UUID keep(ImportJobs jobs, byte[] file) throws IOException {
        ImportRequest wish =
                new ImportRequest("shopify", Currency.of("EUR"), Language.of("en"), false);
        var sent = new ImportJobs.Sent(null, "products.zip", wish, "a test", false);
        var kept = jobs.keep(new ByteArrayInputStream(file), sent);
        return ((ImportJobs.Receipt.Kept) kept).job().id();
    }

    static ImportJob ended(ImportJobs jobs, UUID job) throws Exception {
        jobs.ended(job).get(60, TimeUnit.SECONDS);
        return jobs.find(job).orElseThrow();
    }

    static ImportJob checked(ImportJobs jobs, byte[] file) throws Exception {
        UUID job = keep(jobs, file);
        jobs.check(job);
        return ended(jobs, job);
    }
}
