package io.portolan.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goods that come packed with their files: one file after the other is taken in, then the goods
/// that name them. It can be stopped between two files and goes on behind them; what was taken in
/// is kept whatever becomes of the goods.
final class PackedIntake implements FileIntake {

    private static final Batch ONE =
            new Batch() {
                @Override
                public int things() {
                    return 1;
                }

                @Override
                public List<FieldChange> preview() {
                    return List.of();
                }

                @Override
                public List<Written> write() {
                    return List.of();
                }
            };

    private final SentFiles files;
    private final FileIntake goods;
    private boolean through;
    private long tableFrom = -1;

    PackedIntake(SentFiles files, FileIntake goods) {
        this.files = files;
        this.goods = goods;
    }

    @Override
    public @Nullable Batch next() {
        return oneMore(false) ? ONE : goods.next();
    }

    @Override
    public void skip(long things) {
        long left = things;
        while (left > 0 && oneMore(true)) left--;
        goods.skip(left);
    }

    private boolean oneMore(boolean before) {
        if (through) return false;
        try {
            through = !files.next(before);
            return !through;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long files() {
        return files.count();
    }

    // The archive is read twice, for its files and for its table: each is half of the way.
    @Override
    public long far(long read, long length) {
        if (tableFrom < 0) tableFrom = Math.min(read, length);
        if (!through) return Math.min(files.read(), length) / 2;
        if (files.count() == 0) return Math.min(read, length);
        long table = Math.max(1, length - tableFrom);
        return length / 2 + Math.min(length, (read - tableFrom) * length / table) / 2;
    }

    @Override
    public void end() {
        files.close();
        goods.end();
    }
}
