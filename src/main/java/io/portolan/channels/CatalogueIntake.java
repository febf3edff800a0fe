package io.portolan.channels;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A catalogue: what goods name, the goods, what names goods, one behind the other.
final class CatalogueIntake implements FileIntake {

    private final List<PartIntake<?>> before;
    private final List<PartIntake<?>> behind;
    private final Counted file;
    private final Function<ProductFile, FileIntake> opening;
    private @Nullable FileIntake goods;
    private boolean through;
    private int at;

    /// @param opening reads the goods; asked when what they name is there
    CatalogueIntake(
            List<PartIntake<?>> before,
            ProductFile file,
            Function<ProductFile, FileIntake> opening,
            List<PartIntake<?>> behind) {
        this.before = before;
        this.file = new Counted(file);
        this.opening = opening;
        this.behind = behind;
    }

    @Override
    public @Nullable Batch next() {
        for (; at < before.size(); at++) {
            Batch batch = before.get(at).next();
            if (batch != null) return batch;
        }
        if (!through) {
            Batch batch = goods().next();
            if (batch != null) return batch;
            endGoods();
        }
        for (; at - before.size() < behind.size(); at++) {
            Batch batch = behind.get(at - before.size()).next();
            if (batch != null) return batch;
        }
        return null;
    }

    private FileIntake goods() {
        FileIntake open = goods;
        if (open == null) {
            open = opening.apply(file);
            goods = open;
        }
        return open;
    }

    // What was written quietly is seen by those who watch texts before anything is said of these.
    private void endGoods() {
        if (through) return;
        through = true;
        if (goods == null) file.close();
        else goods.end();
    }

    @Override
    public void skip(long things) {
        long left = things;
        for (; left > 0 && at < before.size(); at++) {
            left -= before.get(at).skip(left);
            if (left == 0) return;
        }
        if (left == 0) return;
        goods().skip(left);
        left -= file.count;
        if (left == 0) return;
        endGoods();
        for (; left > 0 && at - before.size() < behind.size(); at++) {
            left -= behind.get(at - before.size()).skip(left);
            if (left == 0) return;
        }
    }

    @Override
    public void end() {
        try {
            endGoods();
        } finally {
            behind.forEach(PartIntake::end);
        }
    }

    /// Counts what it hands out.
    private static final class Counted implements ProductFile {

        private final ProductFile file;
        private long count;

        private Counted(ProductFile file) {
            this.file = file;
        }

        @Override
        public @Nullable Entry next() {
            Entry entry = file.next();
            if (entry != null) count++;
            return entry;
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
