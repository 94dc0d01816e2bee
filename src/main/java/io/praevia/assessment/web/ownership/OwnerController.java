package io.praevia.assessment.web.ownership;

import io.praevia.assessment.ownership.Ownership;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes somebody else the owner. */
@Controller
class OwnerController {

    private final Ownership ownership;
    private final People people;

    OwnerController(Ownership ownership, People people) {
        this.ownership = ownership;
        this.people = people;
    }

    @PostMapping("/assessments/{id}/owner")
    @Allowed.SignedIn
    String handOver(@PathVariable AssessmentId id, @RequestParam PersonId person, RedirectAttributes after) {
        ownership.handOver(id, person);
        String name = people.nameOf(Optional.of(person));
        after.addFlashAttribute(
                "said", Message.of("assessment.hand-over.said", name).toString());
        return "redirect:/assessments/" + id;
    }
}
