package io.portolan.markets.rates;

import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import io.portolan.platform.wire.Unreadable;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the bank's file: `Cube` elements, a day around its currencies. No document type, no
/// entities, nothing from elsewhere.
final class EcbFile {

    private static final Currency EUR = Currency.of("EUR");
    private static final XMLInputFactory READER = reader();

    private EcbFile() {}

    static List<ExchangeRate> read(byte[] file) {
        try {
            XMLStreamReader xml = READER.createXMLStreamReader(new ByteArrayInputStream(file));
            List<ExchangeRate> rates = new ArrayList<>();
            LocalDate day = null;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
                if (!xml.getLocalName().equals("Cube")) continue;
                String time = xml.getAttributeValue(null, "time");
                if (time != null) day = LocalDate.parse(time);
                add(xml, day, rates);
            }
            if (rates.isEmpty()) throw new Unreadable("no rates in the file");
            return rates;
        } catch (XMLStreamException | DateTimeException | NumberFormatException odd) {
            throw new Unreadable("not the bank's file", odd);
        }
    }

    private static void add(
            XMLStreamReader xml, @Nullable LocalDate day, List<ExchangeRate> rates) {
        String code = xml.getAttributeValue(null, "currency");
        String rate = xml.getAttributeValue(null, "rate");
        if (code == null || rate == null) return;
        if (day == null) throw new Unreadable("a rate without a day");
        Figures.rate(EUR, code, new BigDecimal(rate), day, EcbRates.TITLE).ifPresent(rates::add);
    }

    private static XMLInputFactory reader() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
