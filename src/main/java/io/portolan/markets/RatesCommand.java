package io.portolan.markets;

import io.portolan.kernel.Currency;
import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./portolan rates customs TABLE FILE`: takes the rates by which customs of a country counts.
/// Each line of the file is `2026-11-01,GBP,USD,1.3125,https://where.it.was.published`.
@Component
class RatesCommand implements Command {

    private static final int PARTS = 5;

    private final CustomsRates rates;

    RatesCommand(CustomsRates rates) {
        this.rates = rates;
    }

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public int run(CommandCall call) {
        List<String> asked = call.arguments();
        if (asked.size() != 3 || !asked.getFirst().equals("customs")) {
            call.out().println("Usage: ./portolan rates customs TABLE FILE");
            return 2;
        }
        List<ExchangeRate> read = new ArrayList<>();
        int number = 0;
        for (String line : lines(call.file(asked.get(2)))) {
            number++;
            if (line.isBlank()) continue;
            try {
                read.add(rate(line));
            } catch (RuntimeException e) {
                call.out().println("line " + number + ": " + line + ": " + e.getMessage());
                return 1;
            }
        }
        rates.take(asked.get(1), read);
        call.out().println(read.size() + " rates taken into " + asked.get(1) + ".");
        return 0;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static ExchangeRate rate(String line) {
        String[] part = line.split(",", PARTS);
        if (part.length != PARTS || part[4].isBlank()) {
            throw new IllegalArgumentException("a day, two currencies, a rate and its source");
        }
        return new ExchangeRate(
                Currency.of(part[1].strip()),
                Currency.of(part[2].strip()),
                new BigDecimal(part[3].strip()),
                LocalDate.parse(part[0].strip()),
                part[4].strip(),
                false);
    }
}
