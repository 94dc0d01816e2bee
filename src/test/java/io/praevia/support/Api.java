package io.praevia.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.account.ApiTokens;
import io.praevia.kernel.PersonId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a person, with a bearer token of theirs. */
@TestComponent("apiOfTests")
public class Api {

    private final MockMvc http;
    private final ApiTokens tokens;
    private final JsonMapper json;
    private final Map<PersonId, String> issued = new ConcurrentHashMap<>();

    Api(MockMvc http, ApiTokens tokens, JsonMapper json) {
        this.http = http;
        this.tokens = tokens;
        this.json = json;
    }

    public String token(PersonId person) {
        return issued.computeIfAbsent(person, p -> tokens.issue(p, "test"));
    }

    public Answer get(PersonId person, String path) {
        return send(person, MockMvcRequestBuilders.get("/api/v1" + path));
    }

    public Answer post(PersonId person, String path, Object body) {
        return send(person, body(HttpMethod.POST, path, json.writeValueAsString(body)));
    }

    public Answer post(PersonId person, String path, Object body, String key) {
        return send(
                person,
                body(HttpMethod.POST, path, json.writeValueAsString(body)).header("Idempotency-Key", key));
    }

    public Answer put(PersonId person, String path, Object body) {
        return send(person, body(HttpMethod.PUT, path, json.writeValueAsString(body)));
    }

    public Answer delete(PersonId person, String path) {
        return send(person, MockMvcRequestBuilders.delete("/api/v1" + path));
    }

    /** Sends text as JSON, valid or not. */
    public Answer raw(PersonId person, HttpMethod method, String path, String text) {
        return send(person, body(method, path, text));
    }

    public Answer send(PersonId person, AbstractMockHttpServletRequestBuilder<?> request) {
        return send(request.header("Authorization", "Bearer " + token(person)));
    }

    public Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
            return new Answer(response, tree(response));
        } catch (Exception e) {
            throw new AssertionError("The request broke through", e);
        }
    }

    private JsonNode tree(MockHttpServletResponse response) {
        String type = String.valueOf(response.getContentType());
        return type.contains("json") && response.getContentAsByteArray().length > 0
                ? json.readTree(response.getContentAsByteArray())
                : json.nullNode();
    }

    private static AbstractMockHttpServletRequestBuilder<?> body(HttpMethod method, String path, String text) {
        return MockMvcRequestBuilders.request(method, "/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(text);
    }

    /** What came back. */
    public record Answer(MockHttpServletResponse response, JsonNode body) {

        public int status() {
            return response.getStatus();
        }

        public String text(String member) {
            return body.path(member).asString("");
        }

        public Answer is(int status) {
            assertThat(status()).as(body.toString()).isEqualTo(status);
            return this;
        }

        /** The refusal has this kind, and shows nothing of the inside. */
        public Answer isProblem(int status, String kind) {
            is(status);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(text("type")).isEqualTo("urn:praevia:problem:" + kind);
            assertThat(text("detail")).isNotBlank();
            assertThat(body.toString()).doesNotContain("io.praevia", "java.", "springframework", "tools.jackson");
            return this;
        }
    }
}
