package io.portolan.api.openapi;

import io.portolan.platform.web.KeyScope;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/// Describes each call: its words, its parameters, its answers and every refusal it may give.
@Component
class Operations implements OperationCustomizer {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Wording words = Wording.get();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String id = id(handler);
        operation.setOperationId(id);
        String text = words.of(id);
        if (text != null) {
            operation.setDescription(text);
            int end = text.indexOf(". ");
            operation.setSummary(end < 0 ? text : text.substring(0, end + 1));
        }
        KeyScope scope = scope(handler);
        operation.setTags(List.of(scope == null ? "store" : "merchant"));
        if (scope != null) {
            operation.addSecurityItem(
                    new SecurityRequirement().addList(ApiDescription.KEY, scope.value()));
        }
        parameters(operation, id, handler);
        answers(operation, id);
        refusals(operation, id, scope != null);
        return operation;
    }

    /// `cart.create` for `CartApi.create`, `adminOrders.refund` for `AdminOrdersApi.refund`.
    private static String id(HandlerMethod handler) {
        String stem = handler.getBeanType().getSimpleName().replaceAll("Api$", "");
        return stem.substring(0, 1).toLowerCase(Locale.ROOT)
                + stem.substring(1)
                + "."
                + handler.getMethod().getName();
    }

    private static @Nullable KeyScope scope(HandlerMethod handler) {
        KeyScope own =
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), KeyScope.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), KeyScope.class);
    }

    private void parameters(Operation operation, String id, HandlerMethod handler) {
        List<Parameter> all =
                operation.getParameters() == null
                        ? new ArrayList<>()
                        : new ArrayList<>(operation.getParameters());
        boolean hasKey = all.stream().anyMatch(one -> "Idempotency-Key".equals(one.getName()));
        if (!hasKey && keeps(id, handler)) {
            all.add(
                    new Parameter()
                            .name("Idempotency-Key")
                            .in("header")
                            .required(false)
                            .schema(Scalars.typed("string")));
        }
        for (Parameter one : all) {
            String name = one.getName();
            one.setDescription(words.firstOf("parameter." + id + "." + name, "parameter." + name));
            if (name.equals("Idempotency-Key")) {
                one.setRequired(words.of(id + ".key-required") != null);
                one.setSchema(Scalars.text(200));
            }
        }
        operation.setParameters(all.isEmpty() ? null : all);
    }

    /// Whether it changes something, so that an Idempotency-Key makes sense.
    private boolean keeps(String id, HandlerMethod handler) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getMethod(), RequestMapping.class);
        return mapping != null
                && mapping.method().length > 0
                && mapping.method()[0] != RequestMethod.GET
                && words.of(id + ".without-key") == null;
    }

    private void answers(Operation operation, String id) {
        ApiResponses responses = operation.getResponses();
        ApiResponse usual = null;
        for (Map.Entry<String, ApiResponse> entry : responses.entrySet()) {
            if (entry.getKey().startsWith("2")) usual = entry.getValue();
        }
        Map<String, String> told = words.statuses(id + ".answer.");
        if (usual == null || told.isEmpty()) {
            if (usual != null) usual.setDescription(words.of("answer"));
            return;
        }
        responses.keySet().removeIf(status -> status.startsWith("2"));
        Content content = usual.getContent();
        told.forEach(
                (status, text) ->
                        responses.addApiResponse(
                                status,
                                new ApiResponse()
                                        .description(text)
                                        .content(status.startsWith("2") ? content : null)));
    }

    private void refusals(Operation operation, String id, boolean withKey) {
        Map<String, String> refusals = words.statuses("every.error.");
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            refusals.putAll(words.statuses("input.error."));
        }
        if (operation.getRequestBody() != null) refusals.putAll(words.statuses("body.error."));
        if (withKey) refusals.putAll(words.statuses("merchant.error."));
        if (has(operation, "path")) refusals.putAll(words.statuses("named.error."));
        if (has(operation, "header")) refusals.putAll(words.statuses("kept.error."));
        refusals.putAll(words.statuses(id + ".error."));
        Schema<?> problem = Scalars.any().$ref("#/components/schemas/" + ApiDescription.PROBLEM);
        refusals.forEach(
                (status, text) ->
                        operation
                                .getResponses()
                                .addApiResponse(
                                        status,
                                        new ApiResponse()
                                                .description(text)
                                                .content(
                                                        new Content()
                                                                .addMediaType(
                                                                        PROBLEM,
                                                                        new MediaType()
                                                                                .schema(
                                                                                        problem)))));
        operation.getResponses().values().forEach(response -> asJson(response.getContent()));
    }

    private static boolean has(Operation operation, String place) {
        List<Parameter> all = operation.getParameters();
        return all != null && all.stream().anyMatch(one -> place.equals(one.getIn()));
    }

    // Where a handler does not say, it is JSON.
    private static void asJson(@Nullable Content content) {
        if (content == null) return;
        MediaType any = content.remove("*/*");
        if (any != null) content.addMediaType(JSON, any);
    }
}
