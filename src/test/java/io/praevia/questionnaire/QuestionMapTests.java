package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The map of 46 questions to what each law and template wants to know, kept apart from the questionnaire. */
class QuestionMapTests {

    private static final String MAP = "/questionnaire/question-map.csv";
    private static final Map<String, JsonNode> POINTS = points();

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = MAP, delimiter = '|', numLinesToSkip = 1)
    void everyRowIsAnsweredForEachRegimeThatAsks(String row, String subject, String asked, String provisions) {
        Set<String> wanted = Set.of(provisions.split(" "));
        if (asked.startsWith("@")) {
            assertThat(wanted)
                    .allSatisfy(code -> assertThat(
                                    POINTS.get(code).path("answered_in").asString(""))
                            .as(code)
                            .isEqualTo(asked.substring(1)));
            return;
        }
        Set<String> served = Stream.of(asked.split(" "))
                .map(Samples::ask)
                .flatMap(QuestionMapTests::serves)
                .collect(Collectors.toSet());
        assertThat(served).containsAll(wanted);
    }

    @Test
    void everyPointIsServedByAQuestionOrAnotherPart() {
        Set<String> served = Samples.dpia().questions().stream()
                .flatMap(QuestionMapTests::serves)
                .collect(Collectors.toSet());
        assertThat(POINTS)
                .allSatisfy((code, point) -> assertThat(served.contains(code) || point.has("answered_in"))
                        .as(code)
                        .isTrue());
        Set<String> unknown = new HashSet<>(served);
        unknown.removeIf(code -> code.startsWith("dpv.") || POINTS.containsKey(code));
        assertThat(unknown).as("codes that no regime explains").isEmpty();
    }

    @Test
    void everyQuestionAndColumnSaysWhatItServes() {
        assertThat(Samples.dpia().questions())
                .allSatisfy(question ->
                        assertThat(question.serves()).as(question.id()).isNotEmpty())
                .allSatisfy(question -> assertThat(question.columns())
                        .allSatisfy(column -> assertThat(column.serves())
                                .as(question.id() + "." + column.id())
                                .isNotEmpty()));
    }

    private static Stream<String> serves(Question question) {
        return Stream.concat(
                question.serves().stream(),
                question.columns().stream().map(Question.Column::serves).flatMap(List::stream));
    }

    private static Map<String, JsonNode> points() {
        Map<String, JsonNode> points = new HashMap<>();
        YAMLMapper yaml = new YAMLMapper();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/regimes/*.yaml"))
                if (!String.valueOf(file.getFilename()).matches(".+\\..+\\.yaml"))
                    yaml.readTree(file.getContentAsString(StandardCharsets.UTF_8))
                            .path("points")
                            .forEach(point -> points.put(point.path("code").asString(), point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return points;
    }
}
