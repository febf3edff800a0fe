package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Duty, tax and fees of a consignment by the rules of a day. Answers from memory; the same request
/// always gets the same answer as long as the rule book and the exchange rates stay.
@Component
public class LandedCost {

    /// Whether the rule book knows this country on this day.
    public boolean covers(CountryCode country, LocalDate date) {
        throw new UnsupportedOperationException("not yet: " + country + date);
    }

    /// What comes on top of net prices. Refuses with `NoRules` a country or day the book does not
    /// know.
    public LandedCostQuote quote(LandedCostRequest request) {
        throw new UnsupportedOperationException("not yet: " + request);
    }

    /// What is inside prices that contain everything. Refuses with `NoRules` a country or day the
    /// book does not know.
    public GrossQuote inside(GrossRequest request) {
        throw new UnsupportedOperationException("not yet: " + request);
    }
}
