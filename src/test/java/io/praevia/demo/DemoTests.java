package io.praevia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.demo.story.StoryFiles;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Every story of the demo is played on the real application, as its first start does. */
@SpringBootTest(properties = {"praevia.demo=true", "praevia.database.directory=target/demo-database"})
@ActiveProfiles("test")
@DirtiesContext
class DemoTests {

    @Autowired
    private DemoLoader loader;

    @Autowired
    private DemoState state;

    @Autowired
    private StoryFiles files;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void loaded() throws Exception {
        loader.finished().get(3, TimeUnit.MINUTES);
    }

    @Test
    void everyStoryIsPlayedToItsEnd() {
        assertThat(state.stopped()).isEmpty();
        int steps = files.stories().stream().mapToInt(s -> s.steps().size()).sum();
        assertThat(state.steps()).isEqualTo(steps);
        assertThat(state.loaded()).isTrue();
    }
}
