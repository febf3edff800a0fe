package io.portolan.channels;

import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.table.CsvFile;
import io.portolan.markets.Markets;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes files of past orders in.
@Component
class PastOrderImporter implements Importer {

    private final PastOrderShop shop;
    private final Markets markets;

    PastOrderImporter(PastOrderShop shop, Markets markets) {
        this.shop = shop;
        this.markets = markets;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORDERS;
    }

    @Override
    public FileIntake open(InputStream bytes, Opening opening, Tally tally) throws IOException {
        CsvFile file = CsvFile.open(bytes, opening.columns());
        if (!ColumnGuides.orders().complete(file.headings(), tally)) return FileIntake.NOTHING;
        PastOrderReader reader =
                new PastOrderReader(opening.request(), markets, file.decimalComma(), tally);
        return new PastOrderIntake(file, reader, shop, opening.job().toString(), tally);
    }

    @Override
    public List<ImportChange.Fate> undo(UUID job, List<Written> changes) {
        return shop.undo(job.toString(), changes);
    }
}
