package io.praevia.assessment.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The assessments that the current person may read. */
@Controller
class ListPage {

    private final AssessmentLookup lookup;
    private final Departments departments;
    private final People people;
    private final Dates dates;

    ListPage(AssessmentLookup lookup, Departments departments, People people, Dates dates) {
        this.lookup = lookup;
        this.departments = departments;
        this.people = people;
        this.dates = dates;
    }

    @GetMapping("/assessments")
    @Allowed.SignedIn
    String list(@ModelAttribute("filter") Query query, Model model) {
        List<Assessment> found = lookup.search(query.filter());
        Map<PersonId, Person> owners =
                people.byId(found.stream().map(Assessment::owner).toList());
        Map<DepartmentId, String> names = departments.names();
        model.addAttribute(
                "rows",
                found.stream()
                        .map(a -> new Row(
                                a.title(),
                                "/assessments/" + a.id(),
                                a.reference(),
                                a.phase().key(),
                                names.getOrDefault(
                                        a.department(), a.department().value()),
                                owners.containsKey(a.owner())
                                        ? owners.get(a.owner()).name()
                                        : "",
                                dates.since(a.phaseSince())))
                        .toList());
        model.addAttribute("phases", Phase.values());
        model.addAttribute("departments", departments.all());
        return "assessment/list";
    }

    /** The filter as the address holds it; {@code state} is open, closed or empty. */
    record Query(
            @Nullable String words,
            @Nullable String phase,
            @Nullable String department,
            @Nullable String state) {

        AssessmentLookup.Filter filter() {
            List<Phase> phases = Arrays.stream(Phase.values())
                    .filter(p -> p.key().equals(phase))
                    .toList();
            Boolean open = "open".equals(state) ? Boolean.TRUE : "closed".equals(state) ? Boolean.FALSE : null;
            return new AssessmentLookup.Filter(words == null ? "" : words, phases, blankToNull(department), open);
        }

        public boolean any() {
            return !(blank(words) && blank(phase) && blank(department) && blank(state));
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return blank(text) ? null : text;
        }
    }

    /** A line of the list. */
    record Row(
            String title, String href, String reference, String phase, String department, String owner, String since) {}
}
