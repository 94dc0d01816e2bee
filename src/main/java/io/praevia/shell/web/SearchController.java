package io.praevia.shell.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.SearchSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box that searches what every module offers. */
@Controller
class SearchController {

    private static final int LONGEST = 200;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    @Allowed.SignedIn
    String search(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        String words = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
        List<Found> found = words.isEmpty()
                ? List.of()
                : sources.stream()
                        .map(source -> new Found(source.headingKey(), source.search(words)))
                        .filter(group -> !group.hits().isEmpty())
                        .toList();
        model.addAttribute("words", words);
        model.addAttribute("found", found);
        return "shell/search";
    }

    /** The results of one source. */
    record Found(String headingKey, List<SearchSource.Hit> hits) {}
}
