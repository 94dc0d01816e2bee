package io.praevia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every component and shell page into target/kitchen, where people look at them. */
class KitchenSinkTests {

    private static final Path OUT = Path.of("target/kitchen");
    private static final String INLINE = "<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)|javascript:";

    static List<String> pages() {
        return KitchenSink.PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsDrawnWithWordsAndWithoutInlineScriptOrStyle(String name) throws IOException {
        String page = new KitchenSink().draw(name);
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve(name.replace('/', '-') + ".html"), page);

        assertThat(page).doesNotContain("??").doesNotContainPattern(INLINE);
        assertThat(page).containsOnlyOnce("<h1").containsOnlyOnce("<main");
        assertThat(page.split("is-primary", -1)).as("primary actions, plus one").hasSizeLessThanOrEqualTo(2);
    }
}
