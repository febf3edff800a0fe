package io.portolan.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// A test with the whole shop: started on a free port, on a fresh database, without demo data. All
/// tests of one run share one shop, so that each makes its own products, orders and people, and
/// turns the clock forward only as far as it needs. `@LocalServerPort int port`, `JdbcClient`,
/// `ShopClock` and every door can be injected.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface ShopTest {

    /// Whether the demo world is loaded. Those tests share a second shop.
    boolean demo() default false;

    /// Whether the demo bank and the demo carrier are there. A shop without them is a third one.
    boolean vendors() default true;
}
