package io.portolan.checkout;

import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left of a shelf by a filter, and what narrowing it further would leave. The counts of a
/// part tell how many offers there would be if that value were chosen, with all other parts as they
/// are.
///
/// @param offers all of them, in the order asked for
/// @param categories in the order of the shelf, those without offers too
/// @param options in the order they come on the shelf, values likewise
/// @param lowest the lowest price before the price was narrowed; null when nothing is left
/// @param highest the highest such price
/// @param availability best first, those without offers left out
public record OfferSelection(
        List<Offer> offers,
        List<Count> categories,
        List<OptionCounts> options,
        @Nullable Money lowest,
        @Nullable Money highest,
        List<Count> availability) {

    /// How many offers a value would leave.
    ///
    /// @param name in the shelf's language; of an availability, its code
    /// @param swatch a CSS colour, where the value is one
    public record Count(String code, String name, @Nullable String swatch, int count) {}

    /// The values of one option.
    public record OptionCounts(String code, String name, List<Count> values) {

        public OptionCounts {
            values = List.copyOf(values);
        }
    }

    public OfferSelection {
        offers = List.copyOf(offers);
        categories = List.copyOf(categories);
        options = List.copyOf(options);
        availability = List.copyOf(availability);
    }
}
