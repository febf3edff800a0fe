package io.portolan.platform.web;

import io.portolan.platform.web.Doorkeeper.Recognition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands before every handler and applies its access rule. A handler without a rule is closed.
@Component
class AccessGate implements HandlerInterceptor, HandlerMethodArgumentResolver {

    static final String CALLER = "portolan.caller";

    private final ObjectProvider<Doorkeeper> doorkeeper;
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    AccessGate(ObjectProvider<Doorkeeper> doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        Rule rule = rules.computeIfAbsent(method.getMethod(), known -> Rule.of(method));
        return switch (rule) {
            case Rule.Open() -> true;
            case Rule.Staff(String right) ->
                    pass(request, known(request, "Sign in first."), Caller.Kind.STAFF, right);
            case Rule.Key(String scope) ->
                    pass(
                            request,
                            known(request, "Send an API key: Authorization: Bearer <key>."),
                            Caller.Kind.KEY,
                            scope);
            case Rule.Closed() ->
                    throw Refusal.of(
                            403, "closed", "Closed", "This address has no access rule yet.");
        };
    }

    /// What a handler asks of its caller.
    private sealed interface Rule {

        record Open() implements Rule {}

        record Staff(String right) implements Rule {}

        record Key(String scope) implements Rule {}

        record Closed() implements Rule {}

        static Rule of(HandlerMethod method) {
            if (method.getBeanType().getName().startsWith("org.spring")) return new Open();
            if (rule(method, Everyone.class) != null) return new Open();
            StaffOnly staff = rule(method, StaffOnly.class);
            if (staff != null) return new Staff(staff.value());
            KeyScope scope = rule(method, KeyScope.class);
            return scope == null ? new Closed() : new Key(scope.value());
        }
    }

    /// The rule of the method, or of its controller when the method has none of any kind.
    private static <A extends Annotation> @Nullable A rule(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        if (own != null) return own;
        if (hasOwnRule(method)) return null;
        return AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    private static boolean hasOwnRule(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Everyone.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), StaffOnly.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), KeyScope.class);
    }

    private Caller known(HttpServletRequest request, String otherwise) {
        Doorkeeper keeper = doorkeeper.getIfAvailable();
        Recognition recognition =
                keeper == null ? new Recognition.Stranger() : keeper.recognise(request);
        return switch (recognition) {
            case Recognition.Known(Caller caller) -> caller;
            case Recognition.Stranger() ->
                    throw Refusal.of(401, "unauthenticated", "Not signed in", otherwise);
            case Recognition.Wrong(String why) ->
                    throw Refusal.of(401, "unauthenticated", "Not signed in", why);
            case Recognition.WrongPlace(String why) ->
                    throw Refusal.of(403, "wrong-address", "Not from this address", why);
        };
    }

    private static boolean pass(
            HttpServletRequest request, Caller caller, Caller.Kind kind, String right) {
        if (caller.kind() != kind || !caller.may(right)) {
            throw Refusal.lacking(right);
        }
        request.setAttribute(CALLER, caller);
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(CALLER, NativeWebRequest.SCOPE_REQUEST);
    }
}
