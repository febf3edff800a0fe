package io.portolan.channels;

import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.ImportChange.Fate;
import io.portolan.channels.table.CsvFile;
import io.portolan.customers.CustomerId;
import io.portolan.customers.Customers;
import io.portolan.customers.Undone;
import io.portolan.orders.BuyerOrders;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes files of customers in.
@Component
class CustomerImporter implements Importer {

    static final String SHOPIFY = "shopify-customers";

    private final Customers customers;
    private final BuyerOrders orders;

    CustomerImporter(Customers customers, BuyerOrders orders) {
        this.customers = customers;
        this.orders = orders;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public FileIntake open(InputStream bytes, Opening opening, Tally tally) throws IOException {
        CsvFile file =
                CsvFile.open(bytes, opening.columns())
                        .whenDamaged(row -> tally.damaged(row, PersonCells::masked));
        if (!ColumnGuides.customers().complete(file.headings(), tally)) return FileIntake.NOTHING;
        CustomerReader reader =
                new CustomerReader(opening.request().currency(), file.decimalComma(), tally);
        return new CustomerIntake(file, reader, customers, opening.job().toString(), tally);
    }

    @Override
    public List<Fate> undo(UUID job, List<Written> changes) {
        List<Customers.Undo> back =
                changes.stream()
                        .map(
                                change ->
                                        new Customers.Undo(
                                                new CustomerId(UUID.fromString(change.thing())),
                                                Integer.parseInt(change.mark()),
                                                change.before()))
                        .toList();
        return customers.undo(job.toString(), back, orders::among).stream()
                .map(CustomerImporter::fate)
                .toList();
    }

    static Fate fate(Undone undone) {
        return switch (undone) {
            case GONE -> Fate.GONE;
            case RESTORED -> Fate.RESTORED;
            case EDITED -> Fate.EDITED;
            case IN_USE -> Fate.IN_USE;
        };
    }
}
