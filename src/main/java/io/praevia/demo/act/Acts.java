package io.praevia.demo.act;

import java.util.Map;

/** Some of the things that people do in stories, by the name under which a story's step calls them. */
public interface Acts {

    Map<String, Act> acts();

    /** One thing that is done. */
    @FunctionalInterface
    interface Act {
        void play(Scene scene);
    }
}
