package io.praevia.office;

import io.praevia.questionnaire.Questionnaires;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the questionnaires published here, on this or another node, to those in use. The application does not start when
 * a newly shipped file holds a version that was published here.
 */
@Component
public class PublishedVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public PublishedVersions(JdbcClient jdbc, JsonMapper json, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.json = json;
        questionnaires.follow(this::unknown);
    }

    private Map<String, String> unknown(Map<String, String> known) {
        List<String> names = jdbc.sql("select key || '-' || version from questionnaire_version")
                .query(String.class)
                .list();
        List<String> news = names.stream()
                .filter(name -> !known.containsKey("published/" + name + ".yaml"))
                .toList();
        if (news.isEmpty()) return Map.of();
        Map<String, String> more = new HashMap<>();
        jdbc.sql("select files::text from questionnaire_version where key || '-' || version in (:names)")
                .param("names", news)
                .query(String.class)
                .list()
                .forEach(files -> more.putAll(json.readValue(files, new TypeReference<Map<String, String>>() {})));
        return more.entrySet().stream()
                .filter(file -> !known.containsKey(file.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
