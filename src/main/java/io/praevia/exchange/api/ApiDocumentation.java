package io.praevia.exchange.api;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The published description of the API. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String WORDS = """
            Everything that the pages do, for other systems. The same rules hold: a token acts as the person who made it.

            * **Sign-in**: `Authorization: Bearer …` with a token from your account page.
            * **Ids** are text; do not take them apart. **Times** are ISO 8601 in UTC. **Words** such as `dpo-advice` are \
            keys that stay the same in every language.
            * **Refusals** are problem documents (RFC 9457). What does not exist and what is not shared with you give \
            the same 404.
            * **Versions**: to change something, send the `version` that you saw as `basedOn`, or its ETag in `If-Match`. \
            If somebody was faster, you get 409 with both values.
            * **Repeats**: send an `Idempotency-Key` with a POST. The first success is kept for 7 days and given again, \
            marked `Idempotency-Replayed: true`; a refusal changed nothing and is not kept.
            * **Limits**: lists give 50 items, at most 200; go on with `after`. Bodies have at most 1 MB, files 20 MB. \
            A token that asks too fast gets 429 with `Retry-After` in seconds.
            """;

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The request cannot be read",
            "401", "No valid token",
            "403", "You may see this, but not do it",
            "404", "It does not exist, or is not shared with you",
            "409", "Not possible in this state, or somebody else changed it (then with both versions)",
            "422", "The input does not hold; one item per field in `problems`",
            "429", "Too fast; go on after the seconds in `Retry-After`"));

    static {
        SpringDocUtils.getConfig().replaceWithClass(AssessmentId.class, UUID.class);
        SpringDocUtils.getConfig().replaceWithClass(EntryId.class, UUID.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        Info info = new Info()
                .title("Praevia API")
                .version(built == null ? "v1" : "v1 (" + built.getVersion() + ")")
                .description(WORDS);
        SecurityScheme bearer =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(info)
                .components(new Components().addSecuritySchemes("token", bearer))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Every operation can be refused; every POST takes an Idempotency-Key. */
    @Bean
    OpenApiCustomizer apiRefusals() {
        return api -> {
            ModelConverters.getInstance().read(ProblemDocument.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(path -> {
                path.readOperations().forEach(ApiDocumentation::refusals);
                if (path.getPost() != null) {
                    repeatable(path);
                }
            });
        };
    }

    private static void refusals(Operation operation) {
        REFUSALS.forEach((status, words) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(words)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref("Problem"))))));
    }

    private static void repeatable(PathItem path) {
        path.getPost()
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .required(false)
                        .description("Makes a repeat harmless: the same key gives the first answer again.")
                        .schema(new StringSchema().maxLength(200)));
        path.getPost().getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject(
                        "Idempotency-Replayed",
                        new Header().description("true for a repeat").schema(new StringSchema()));
            }
        });
    }
}
