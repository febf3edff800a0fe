package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.SeenBefore;
import io.portolan.customers.CustomerDraft;
import io.portolan.customers.Customers;
import io.portolan.customers.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a file of customers in batches of a few hundred rows.
final class CustomerIntake implements FileIntake {

    private static final int BATCH = 250;

    private record Read(long row, CustomerDraft draft) {}

    private final CsvFile file;
    private final CustomerReader reader;
    private final Customers customers;
    private final String reference;
    private final Tally tally;
    private final SeenBefore seen = new SeenBefore();

    CustomerIntake(
            CsvFile file,
            CustomerReader reader,
            Customers customers,
            String reference,
            Tally tally) {
        this.file = file;
        this.reader = reader;
        this.customers = customers;
        this.reference = reference;
        this.tally = tally;
    }

    @Override
    public @Nullable Batch next() {
        List<Read> read = new ArrayList<>();
        int rows = 0;
        while (rows < BATCH) {
            CsvRow row = file.next();
            if (row == null) break;
            rows++;
            read(row, read);
        }
        return rows == 0 ? null : new People(read, rows);
    }

    private void read(CsvRow row, List<Read> read) {
        tally.row();
        if (row.overfull()) {
            tally.overfull(row, PersonCells::masked);
            return;
        }
        CustomerDraft draft = reader.read(row);
        if (draft == null) return;
        if (seen.first(whom(draft))) {
            read.add(new Read(row.number(), draft));
        } else {
            tally.error(
                    row.number(),
                    row.headings().name(CustomerColumn.EMAIL),
                    PersonCells.masked(draft.person().email()),
                    "customer.again");
        }
    }

    private static String whom(CustomerDraft draft) {
        String mail = draft.person().email().toLowerCase(Locale.ROOT);
        if (!mail.isEmpty()) return "mail " + mail;
        String id = draft.outsideId();
        return id == null ? "phone " + draft.person().phone() : "id " + id;
    }

    @Override
    public void skip(long things) {
        for (long i = 0; i < things; i++) {
            CsvRow row = file.next();
            if (row == null) break;
            read(row, new ArrayList<>());
        }
    }

    private final class People implements Batch {

        private final List<Read> read;
        private final int things;

        private People(List<Read> read, int things) {
            this.read = read;
            this.things = things;
        }

        @Override
        public int things() {
            return things;
        }

        private List<CustomerDraft> drafts() {
            return read.stream().map(Read::draft).toList();
        }

        @Override
        public List<FieldChange> preview() {
            customers.preview(drafts()).forEach(this::count);
            return List.of();
        }

        @Override
        public List<Written> write() {
            List<Written> written = new ArrayList<>();
            List<Taken> taken = customers.take(drafts(), reference);
            for (int i = 0; i < taken.size(); i++) {
                Taken one = taken.get(i);
                count(one.change());
                if (one.change() == Taken.Change.UNCHANGED) continue;
                written.add(
                        new Written(
                                read.get(i).row(),
                                one.id().toString(),
                                one.change() == Taken.Change.CREATED,
                                one.before(),
                                Integer.toString(one.version())));
            }
            return written;
        }

        private void count(Taken.Change change) {
            switch (change) {
                case CREATED -> tally.created();
                case UPDATED -> tally.updated();
                case UNCHANGED -> tally.unchanged();
            }
        }
    }
}
