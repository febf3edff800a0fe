package io.portolan.channels;

import io.portolan.channels.PastOrderReader.Read;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.orders.PastTaken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a file of past orders in batches of a few hundred.
final class PastOrderIntake implements FileIntake {

    private static final int BATCH = 200;

    private final OrderGroups groups;
    private final PastOrderReader reader;
    private final PastOrderShop shop;
    private final String reference;
    private final Tally tally;

    PastOrderIntake(
            CsvFile file,
            PastOrderReader reader,
            PastOrderShop shop,
            String reference,
            Tally tally) {
        this.groups = new OrderGroups(file, tally);
        this.reader = reader;
        this.shop = shop;
        this.reference = reference;
        this.tally = tally;
    }

    @Override
    public @Nullable Batch next() {
        List<Read> read = new ArrayList<>();
        int orders = 0;
        while (orders < BATCH) {
            List<CsvRow> rows = groups.next();
            if (rows == null) break;
            orders++;
            if (rows.isEmpty()) continue;
            Read order = reader.read(rows);
            if (order != null) read.add(order);
        }
        return orders == 0 ? null : new Orders(read, orders);
    }

    @Override
    public void skip(long things) {
        for (long i = 0; i < things; i++) if (groups.next() == null) break;
    }

    private final class Orders implements Batch {

        private final List<Read> read;
        private final int things;

        private Orders(List<Read> read, int things) {
            this.read = read;
            this.things = things;
        }

        @Override
        public int things() {
            return things;
        }

        @Override
        public List<FieldChange> preview() {
            shop.preview(read).forEach(this::count);
            return List.of();
        }

        @Override
        public List<Written> write() {
            List<PastOrderShop.Entered> taken = shop.take(read, reference);
            List<Written> written = new ArrayList<>();
            for (int i = 0; i < taken.size(); i++) {
                PastTaken order = taken.get(i).order();
                count(order.change());
                if (order.change() == PastTaken.Change.UNCHANGED) continue;
                written.add(
                        new Written(
                                read.get(i).row(),
                                order.number(),
                                order.change() == PastTaken.Change.CREATED,
                                taken.get(i).before(),
                                Integer.toString(order.version())));
            }
            return written;
        }

        private void count(PastTaken.Change change) {
            switch (change) {
                case CREATED -> tally.created();
                case UPDATED -> tally.updated();
                case UNCHANGED -> tally.unchanged();
            }
        }
    }
}
