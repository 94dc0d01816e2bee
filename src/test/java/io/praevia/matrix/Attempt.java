package io.praevia.matrix;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries an endpoint as a person and says what came of it, in a transaction that is rolled back. */
@TestComponent
public class Attempt {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w-]+)}");

    private final MockMvc http;
    private final Scene scene;
    private final People people;
    private final TransactionTemplate undone;

    Attempt(MockMvc http, Scene scene, People people, PlatformTransactionManager transactions) {
        this.http = http;
        this.scene = scene;
        this.people = people;
        this.undone = new TransactionTemplate(transactions);
    }

    String outcome(Row row, Who who) {
        MockHttpServletResponse response = undone.execute(transaction -> {
            transaction.setRollbackOnly();
            return perform(request(row, who));
        });
        return outcome(response);
    }

    private AbstractMockHttpServletRequestBuilder<?> request(Row row, Who who) {
        String path = fill(row.stage(), row.pattern().replace("/**", "/x").replace("/*", "/x"), PATH_VARIABLE);
        boolean api = path.startsWith("/api/");
        AbstractMockHttpServletRequestBuilder<?> request = filled(row, path, api);
        PersonId person = scene.person(who);
        if (api) {
            if (person != null) {
                request.header("Authorization", "Bearer " + scene.token(person));
            }
            return request;
        }
        request.with(csrf()).accept(MediaType.TEXT_HTML, MediaType.ALL);
        return person == null ? request : request.with(user(people.account(person)));
    }

    private AbstractMockHttpServletRequestBuilder<?> filled(Row row, String path, boolean api) {
        String body = fill(row.stage(), row.body(), PLACE);
        if (body.equals("file")) {
            return MockMvcRequestBuilders.multipart(path)
                    .file(new MockMultipartFile("file", "note.txt", "text/plain", "A note.".getBytes()))
                    .param("question", scene.variable(row.stage(), "question"));
        }
        if (row.method().equals("GET")) {
            return MockMvcRequestBuilders.get(URI.create(body.isEmpty() ? path : path + "?" + body));
        }
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), path)
                .contentType(api ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED)
                .content(body.isEmpty() && api ? "{}" : body);
    }

    private String fill(String stage, String text, Pattern place) {
        Matcher matcher = place.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(scene.variable(stage, found.group(1))));
    }

    private @Nullable MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return http.perform(request).andReturn().getResponse();
        } catch (Exception broken) {
            return null;
        }
    }

    /** {@code input}: the guards let it through, the input or the state then did not hold. */
    private static String outcome(@Nullable MockHttpServletResponse response) {
        if (response == null) {
            return "error";
        }
        int status = response.getStatus();
        String location = String.valueOf(response.getHeader("Location"));
        return switch (status) {
            case 401 -> "sign-in";
            case 403, 404 -> Integer.toString(status);
            case 400, 405, 406, 409, 413, 415, 422 -> "input";
            default -> status >= 500 ? "error" : location.contains("/sign-in") && status / 100 == 3 ? "sign-in" : "ok";
        };
    }
}
