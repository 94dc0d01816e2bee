package io.praevia.register.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.DepartmentId;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.RegisterField;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class DpvExportTests {

    private static final String DPV = "https://w3id.org/dpv";

    private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph("src/test/resources/dpv/register.ttl"));

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterExports exports;

    private String mark;

    @BeforeEach
    void entries() {
        mark = "dpv" + UUID.randomUUID().toString().substring(0, 8);
        for (EntryRole role : EntryRole.values()) {
            Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
            RegisterField.of(role).forEach(field -> fields.put(field, List.of("One \"" + mark, "Zwei", "三")));
            fields.computeIfPresent(
                    RegisterField.LEGAL_BASIS,
                    (field, lines) -> Stream.of("a", "b", "c", "d", "e", "f")
                            .map(letter -> "Art. 6(1)(" + letter + ")")
                            .toList());
            EntryFacts facts = new EntryFacts(
                    "Entry " + mark,
                    role,
                    new DepartmentId("marketing"),
                    Optional.empty(),
                    "active",
                    LocalDate.of(2031, 5, 6));
            as(() -> register.add(facts, new EntryContent(fields), "First"));
        }
        as(() -> register.add("Bare " + mark, new DepartmentId("it"), new EntryContent(Map.of()), "First"));
    }

    @Test
    void theExportHasTheShapeThatItPromises() throws Exception {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, exported(mark));
        assertThat(report.getEntries())
                .extracting(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                .isEmpty();
        assertThat(report.conforms()).isTrue();
        assertThat(ShaclValidator.get()
                        .validate(SHAPES, exported("nothing" + mark))
                        .conforms())
                .isTrue();
    }

    @Test
    void theShapesSeeWhatIsMissingOrStrange() throws Exception {
        String good = new String(json(mark), java.nio.charset.StandardCharsets.UTF_8);
        for (String[] change : new String[][] {
            {"\"dct:title\"", "\"dct:titel\""},
            {"dpv:ThirdCountry", "dpv:Purpose"},
            {"\"rdfs:label\"", "\"rdfs:comment\""},
            {"eu-gdpr:A6-1-f", "eu-gdpr:A6-1-g"},
            {"xsd:dateTime", "xsd:string"}
        }) {
            assertThat(good).contains(change[0]);
            Graph graph = graph(good.replace(change[0], change[1]).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms())
                    .as(change[0])
                    .isFalse();
        }
    }

    @Test
    void everyTermOfTheVocabularyIsOneOfVersionTwoPointThree() throws Exception {
        Set<String> used = exported(mark).stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(uri -> uri.startsWith(DPV))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Files.readAllLines(Path.of("src/test/resources/dpv/terms.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf(',') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(known);
    }

    private Graph exported(String words) {
        return graph(json(words));
    }

    private byte[] json(String words) {
        return as(() -> exports.jsonLd(new Filter(words, null, null, false)));
    }

    private static Graph graph(byte[] json) {
        return RDFParser.create()
                .source(new ByteArrayInputStream(json))
                .lang(Lang.JSONLD11)
                .toGraph();
    }

    private <T> T as(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
