package io.portolan.checkout;

import io.portolan.kernel.CartId;
import io.portolan.kernel.Language;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class CartStore {

    private static final TypeReference<List<Cart.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JdbcTemplate rows;
    private final JsonMapper json;

    CartStore(JdbcClient db, JdbcTemplate rows, JsonMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    void insert(Cart cart, Instant now) {
        db.sql(
                        """
                        insert into checkout.cart
                               (id, market, language, lines, created_at, touched_at)
                        values (:id, :market, :language, :lines, :now, :now)
                        """)
                .param("id", cart.id().value())
                .param("market", cart.market())
                .param("language", cart.language().tag())
                .param("lines", json.writeValueAsString(cart.lines()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Cart> find(CartId id) {
        return db.sql(
                        """
                        select id, version, market, language, lines, next_line, coupon,
                               shipping_code, subject_id, address, order_id, order_version
                          from checkout.cart
                         where id = :id
                         limit 1
                        """)
                .param("id", id.value())
                .query(this::cart)
                .optional();
    }

    // A parameter of one type in every call, null or not, lets the driver prepare it once.
    /// Writes the changed cart as the next version. False when another change came first.
    boolean update(Cart cart, Instant now) {
        return db.sql(
                                """
                                update checkout.cart
                                   set version = version + 1,
                                       market = :market,
                                       language = :language,
                                       lines = :lines,
                                       next_line = :next,
                                       coupon = :coupon,
                                       shipping_code = :shipping,
                                       subject_id = :subject::uuid,
                                       address = :address,
                                       touched_at = :now
                                 where id = :id
                                   and version = :version
                                """)
                        .param("market", cart.market())
                        .param("language", cart.language().tag())
                        .param("lines", json.writeValueAsString(cart.lines()))
                        .param("next", cart.nextLine())
                        .param("coupon", cart.coupon(), Types.VARCHAR)
                        .param("shipping", cart.shippingCode(), Types.VARCHAR)
                        .param("subject", text(cart.subject()), Types.VARCHAR)
                        .param("address", cart.address(), Types.VARBINARY)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", cart.id().value())
                        .param("version", cart.version())
                        .update()
                == 1;
    }

    /// A cart that is to become an order now.
    record Taking(CartId cart, int version, OrderId order) {}

    /// Marks the carts as taken by their orders, each only if it is still at its version and has no
    /// order. Answers those that were.
    Set<CartId> take(Collection<Taking> takings) {
        return new HashSet<>(
                Rows.of(takings)
                        .uuid(t -> t.cart().value())
                        .int4(Taking::version)
                        .uuid(t -> t.order().value())
                        .query(
                                rows,
                                """
                                update checkout.cart c
                                   set order_id = t.order_id,
                                       order_version = t.version
                                  from unnest(?, ?, ?) as t (id, version, order_id)
                                 where c.id = t.id
                                   and c.version = t.version
                                   and c.order_id is null
                                returning c.id
                                """,
                                row -> new CartId(row.getObject(1, UUID.class))));
    }

    void untake(Collection<CartId> carts) {
        if (carts.isEmpty()) return;
        db.sql(
                        """
                        update checkout.cart
                           set order_id = null,
                               order_version = null
                         where id = any(:ids)
                        """)
                .param("ids", carts.stream().map(CartId::value).toArray(UUID[]::new))
                .update();
    }

    /// Frees a cart whose order came to nothing, as a new version.
    boolean free(CartId cart, OrderId order) {
        return db.sql(
                                """
                                update checkout.cart
                                   set order_id = null,
                                       order_version = null,
                                       version = version + 1
                                 where id = :id
                                   and order_id = :order
                                """)
                        .param("id", cart.value())
                        .param("order", order.value())
                        .update()
                == 1;
    }

    private Cart cart(ResultSet row, int n) throws SQLException {
        UUID subject = row.getObject("subject_id", UUID.class);
        UUID order = row.getObject("order_id", UUID.class);
        return new Cart(
                new CartId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("market"),
                Language.of(row.getString("language")),
                json.readValue(row.getString("lines"), LINES),
                row.getInt("next_line"),
                row.getString("coupon"),
                row.getString("shipping_code"),
                subject == null ? null : new SubjectId(subject),
                row.getBytes("address"),
                order == null ? null : new OrderId(order),
                (Integer) row.getObject("order_version"));
    }

    private static @Nullable String text(@Nullable SubjectId subject) {
        return subject == null ? null : subject.value().toString();
    }
}
