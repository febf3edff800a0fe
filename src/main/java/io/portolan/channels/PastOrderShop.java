package io.portolan.channels;

import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.ImportChange.Fate;
import io.portolan.channels.PastOrderReader.Read;
import io.portolan.customers.CustomerDraft;
import io.portolan.customers.CustomerId;
import io.portolan.customers.Customers;
import io.portolan.customers.Taken;
import io.portolan.customers.Undone;
import io.portolan.orders.BuyerOrders;
import io.portolan.orders.PastOrders;
import io.portolan.orders.PastTaken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The parts of the shop that a file of past orders writes to: orders, and the customers they
/// belong to.
@Component
class PastOrderShop {

    /// A past order that was taken over, with what undoing needs.
    record Entered(PastTaken order, String before) {}

    /// What undoing needs.
    ///
    /// @param order as [PastTaken#before] gave it
    /// @param customer who came with the order; null when nobody did
    /// @param version of that customer
    /// @param alone whether the order has a key of its own and no customer
    record Before(String order, @Nullable String customer, int version, boolean alone) {}

    private final PastOrders orders;
    private final BuyerOrders buyers;
    private final Customers customers;
    private final JsonMapper json;

    PastOrderShop(PastOrders orders, BuyerOrders buyers, Customers customers, JsonMapper json) {
        this.orders = orders;
        this.buyers = buyers;
        this.customers = customers;
        this.json = json;
    }

    List<PastTaken.Change> preview(List<Read> read) {
        return orders.preview(read.stream().map(Read::order).toList());
    }

    /// In the caller's transaction.
    List<Entered> take(List<Read> read, String reference) {
        List<PastTaken.Change> changes = preview(read);
        Map<String, Taken> people = people(read, changes, reference);
        List<PastOrders.Bought> bought = new ArrayList<>(read.size());
        for (Read each : read) {
            Taken buyer = people.get(key(each.buyer()));
            bought.add(new PastOrders.Bought(each.order(), buyer == null ? null : buyer.subject()));
        }
        List<PastTaken> written = orders.importPast(bought);
        List<Entered> taken = new ArrayList<>(read.size());
        for (int i = 0; i < written.size(); i++) {
            taken.add(entered(written.get(i), key(read.get(i).buyer()), people));
        }
        return taken;
    }

    // Only new orders ask whose they are; each person once.
    private Map<String, Taken> people(
            List<Read> read, List<PastTaken.Change> changes, String reference) {
        Map<String, CustomerDraft> drafts = new LinkedHashMap<>();
        for (int i = 0; i < read.size(); i++) {
            CustomerDraft buyer = read.get(i).buyer();
            if (buyer == null || changes.get(i) != PastTaken.Change.CREATED) continue;
            drafts.put(key(buyer), buyer);
        }
        List<Taken> met = customers.meet(List.copyOf(drafts.values()), reference);
        Map<String, Taken> people = new LinkedHashMap<>();
        int i = 0;
        for (String key : drafts.keySet()) people.put(key, met.get(i++));
        return people;
    }

    private static String key(@Nullable CustomerDraft buyer) {
        if (buyer == null) return "";
        String mail = buyer.person().email();
        return mail.isEmpty() ? buyer.person().phone() : mail.toLowerCase(Locale.ROOT);
    }

    // Whoever came with a file is noted with their first order in it, and goes with that.
    private Entered entered(PastTaken order, String buyer, Map<String, Taken> people) {
        boolean created = order.change() == PastTaken.Change.CREATED;
        Taken person = created ? people.get(buyer) : null;
        boolean came = person != null && person.change() == Taken.Change.CREATED;
        if (person != null && came) people.remove(buyer);
        Before before =
                new Before(
                        order.before(),
                        person != null && came ? person.id().toString() : null,
                        person == null ? 0 : person.version(),
                        created && buyer.isEmpty());
        return new Entered(order, json.writeValueAsString(before));
    }

    /// In the caller's transaction.
    List<Fate> undo(String reference, List<Written> changes) {
        List<PastOrders.Undo> back = new ArrayList<>();
        List<Customers.Undo> people = new ArrayList<>();
        for (Written change : changes) {
            Before before = json.readValue(change.before(), Before.class);
            back.add(
                    new PastOrders.Undo(
                            change.thing(),
                            Integer.parseInt(change.mark()),
                            before.alone(),
                            before.order()));
            if (before.customer() == null) continue;
            CustomerId customer = new CustomerId(UUID.fromString(before.customer()));
            people.add(new Customers.Undo(customer, before.version(), ""));
        }
        List<Fate> fates = orders.undo(back).stream().map(PastOrderShop::fate).toList();
        undoPeople(reference, people);
        return fates;
    }

    /// Takes customers back, but for those who have orders.
    List<Undone> undoPeople(String reference, List<Customers.Undo> people) {
        if (people.isEmpty()) return List.of();
        return customers.undo(reference, people, buyers::among);
    }

    private static Fate fate(PastTaken.Fate fate) {
        return switch (fate) {
            case GONE -> Fate.GONE;
            case RESTORED -> Fate.RESTORED;
            case EDITED -> Fate.EDITED;
        };
    }
}
