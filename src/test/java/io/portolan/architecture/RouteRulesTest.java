package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.KeyScope;
import io.portolan.platform.web.StaffOnly;
import io.portolan.testing.ShopTest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ShopTest
class RouteRulesTest {

    private final RequestMappingHandlerMapping routes;

    RouteRulesTest(
            @Autowired @Qualifier("requestMappingHandlerMapping")
                    RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        List<String> open =
                routes.getHandlerMethods().entrySet().stream()
                        .filter(route -> ours(route.getValue()))
                        .filter(route -> !ruled(route.getValue().getMethod()))
                        .map(RouteRulesTest::name)
                        .toList();
        assertThat(open)
                .as(
                        "Give the handler @Everyone(\"why\"), @StaffOnly(\"right\") or @KeyScope(\"scope\")")
                .isEmpty();
    }

    @Test
    void everyOpenRouteSaysWhy() {
        List<String> silent =
                routes.getHandlerMethods().entrySet().stream()
                        .filter(route -> ours(route.getValue()))
                        .filter(route -> reasonMissing(route.getValue()))
                        .map(RouteRulesTest::name)
                        .toList();
        assertThat(silent).as("@Everyone wants a reason").isEmpty();
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("io.portolan.");
    }

    /// Whether a handler, or its controller, says who may use it.
    static boolean ruled(Method handler) {
        return List.of(Everyone.class, StaffOnly.class, KeyScope.class).stream()
                .anyMatch(
                        rule ->
                                AnnotatedElementUtils.hasAnnotation(handler, rule)
                                        || AnnotatedElementUtils.hasAnnotation(
                                                handler.getDeclaringClass(), rule));
    }

    private static boolean reasonMissing(HandlerMethod method) {
        Everyone rule =
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Everyone.class);
        return rule != null && rule.value().isBlank();
    }

    private static String name(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        return route.getKey() + " in " + route.getValue().getShortLogMessage();
    }
}
