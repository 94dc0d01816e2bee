package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.AnswerText.Block;
import io.praevia.questionnaire.AnswerText.Block.Kind;
import io.praevia.questionnaire.AnswerText.Readable;
import io.praevia.questionnaire.AnswerText.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {

    private static final Question STORY =
            AnswerTypesTests.ASKED.question("story").orElseThrow();

    private static Readable read(String typed) {
        var value = Samples.CODEC
                .parse(STORY, tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(typed))
                .value()
                .orElseThrow();
        return new AnswerText(Locale.ENGLISH).read(STORY, value);
    }

    @Test
    void paragraphsListsAndEmphasisAreKept() {
        Readable read = read("First *light* and **strong**.\nNext line.\n\n- one\n- two\n\n3. three\n4. four");
        assertThat(read.blocks()).extracting(Block::kind).containsExactly(Kind.PARAGRAPH, Kind.BULLETS, Kind.NUMBERS);
        assertThat(read.blocks().get(0).items().get(0))
                .contains(
                        new Span("light", false, true), new Span("strong", true, false), new Span("\n", false, false));
        assertThat(read.lines())
                .containsExactly("First light and strong.", "Next line.", "• one", "• two", "3. three", "4. four");
    }

    @Test
    void whatAWordProcessorPastesBecomesALightMark() {
        assertThat(read("Intro\n\n•\tone\n·\u00A0two\n\n1)\tthree").lines())
                .containsExactly("Intro", "• one", "• two", "1. three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[click](javascript:alert(1))",
                "![x](http://example.org/x.png)",
                "<b onclick=x>b</b>",
                "`code`",
                "# heading",
                "<https://example.org>"
            })
    void everythingElseStaysTheTextThatWasTyped(String typed) throws Exception {
        Readable read = read(typed);
        assertThat(String.join("\n", read.lines())).isEqualTo(typed);
        Page page = Page.of("field/answer", "answer", Map.of("question", STORY, "answer", read));
        assertThat(page.all("//script | //a | //img | //b | //code | //h1")).isEmpty();
        assertThat(page.text()).contains(typed);
    }

    @Test
    void aListIsAListOnThePage() throws Exception {
        Page page = Page.of(
                "field/answer", "answer", Map.of("question", STORY, "answer", read("- *a*\n- b\n\n2. c\n\nend")));
        assertThat(page.all("//ul/li")).hasSize(2);
        assertThat(page.one("//ul/li/em").getTextContent()).isEqualTo("a");
        assertThat(page.one("//ol").getAttribute("start")).isEqualTo("2");
        assertThat(page.all("//dd//p")).hasSize(1);
    }

    @Test
    void nestingWithoutEndIsReadInLittleRoom() {
        assertThat(read("- ".repeat(9000) + "x").blocks()).hasSizeLessThan(10);
        assertThat(read("*a **b ".repeat(2500)).lines()).isNotEmpty();
        assertThat(read("*a ".repeat(3000) + "a* ".repeat(3000)).lines()).isNotEmpty();
        assertThat(List.of(read("> ".repeat(9000) + "x"))).hasSize(1);
    }
}
