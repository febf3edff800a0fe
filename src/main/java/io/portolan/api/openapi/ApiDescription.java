package io.portolan.api.openapi;

import io.portolan.platform.web.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the description says of the API as a whole.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String PROBLEM = "Problem";
    static final String KEY = "key";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI publicApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Portolan")
                                .version("1")
                                .description(Wording.get().of("api"))
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        KEY,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(Wording.get().of("api.key"))));
    }

    @Bean
    OpenApiCustomizer problems() {
        return api -> api.getComponents().addSchemas(PROBLEM, problem());
    }

    private static Schema<?> problem() {
        Schema<?> problem = Scalars.typed("object");
        problem.setDescription(Wording.get().of("schema.Problem"));
        for (String text : List.of("type", "title", "detail")) {
            problem.addProperty(text, member(Scalars.typed("string"), text));
        }
        problem.addProperty("status", member(Scalars.typed("integer"), "status"));
        Schema<?> error = Scalars.typed("object");
        for (String text : List.of("field", "code", "message")) {
            error.addProperty(text, member(Scalars.typed("string"), text));
            error.addRequiredItem(text);
        }
        Schema<?> errors = Scalars.typed("array");
        errors.setItems(error);
        problem.addProperty("errors", member(errors, "errors"));
        for (String always : List.of("type", "title", "status", "detail")) {
            problem.addRequiredItem(always);
        }
        return problem;
    }

    private static Schema<?> member(Schema<?> schema, String name) {
        schema.setDescription(Objects.requireNonNull(Wording.get().of("field.Problem." + name)));
        return schema;
    }
}
