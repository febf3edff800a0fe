package io.portolan.platform.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// A backup being written: a compressed tar whose first entry says when it was made and whose last
/// one lists the sum of every file.
final class BackupFile implements AutoCloseable {

    static final String ABOUT = "ABOUT";
    static final String SUMS = "SUMS";
    static final String KIND = "portolan-backup 1";

    private final FileChannel channel;
    private final TarArchiveOutputStream tar;
    private final StringBuilder sums = new StringBuilder();
    private final Instant madeAt;

    private BackupFile(FileChannel channel, TarArchiveOutputStream tar, Instant madeAt) {
        this.channel = channel;
        this.tar = tar;
        this.madeAt = madeAt;
    }

    static BackupFile create(Path file, Instant now) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(Deflater.BEST_SPEED);
        OutputStream raw = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(raw, fast), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        BackupFile backup = new BackupFile(channel, tar, now);
        backup.file(ABOUT, (KIND + "\n" + now + "\n").getBytes(StandardCharsets.UTF_8));
        return backup;
    }

    void folder(String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setModTime(madeAt.toEpochMilli());
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    void file(String name, byte[] content) throws IOException {
        put(name, new ByteArrayInputStream(content), content.length);
    }

    /// Copies one file as long as it is now; one that has gone meanwhile is left out.
    void copy(Path file, String name) throws IOException {
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ)) {
            put(name, Channels.newInputStream(source), source.size());
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    /// Copies a file, or a folder with all in it.
    void tree(Path path, String name) throws IOException {
        if (!Files.isDirectory(path)) {
            copy(path, name);
            return;
        }
        folder(name);
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.sorted().toList())
                tree(child, name + "/" + child.getFileName());
        }
    }

    void finish() throws IOException {
        byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
        file(SUMS, list);
        tar.finish();
        tar.flush();
    }

    @Override
    public void close() throws IOException {
        tar.close();
        if (channel.isOpen()) channel.close();
    }

    // A file may shrink while it is read; the missing end is filled with zeroes, as the log of the
    // database says what belongs there.
    private void put(String name, InputStream in, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0100600);
        entry.setModTime(madeAt.toEpochMilli());
        tar.putArchiveEntry(entry);
        MessageDigest sum = sha256();
        byte[] buffer = new byte[1 << 16];
        for (long left = size; left > 0; ) {
            int wanted = (int) Math.min(buffer.length, left);
            int read = in.read(buffer, 0, wanted);
            if (read < 0) {
                java.util.Arrays.fill(buffer, 0, wanted, (byte) 0);
                read = wanted;
            }
            tar.write(buffer, 0, read);
            sum.update(buffer, 0, read);
            left -= read;
        }
        tar.closeArchiveEntry();
        sums.append(hex(sum)).append("  ").append(name).append('\n');
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    static String hex(MessageDigest sum) {
        return HexFormat.of().formatHex(sum.digest());
    }
}
