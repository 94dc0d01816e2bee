package io.praevia.workflow.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.course.ProcessView;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Diagrams: of an assessment's process, and of the one that new assessments follow, for the viewer in the page. */
@Controller
class ProcessPages {

    private final ProcessView view;

    ProcessPages(ProcessView view) {
        this.view = view;
    }

    @GetMapping("/assessments/{id}/process.xml")
    @Allowed.SignedIn
    ResponseEntity<String> diagram(@PathVariable AssessmentId id) {
        return xml(view.diagram(id));
    }

    @GetMapping("/assessments/{id}/process/{called}.xml")
    @Allowed.SignedIn
    ResponseEntity<String> diagram(@PathVariable AssessmentId id, @PathVariable String called) {
        return xml(view.diagram(id, called));
    }

    @GetMapping("/process.xml")
    @Allowed.Overseer
    ResponseEntity<String> diagram(@RequestParam Optional<String> called) {
        return xml(view.shared(called));
    }

    private static ResponseEntity<String> xml(String diagram) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(diagram);
    }
}
