package io.praevia.workflow.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.course.ProcessView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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

    @GetMapping("/process.xml")
    @Allowed.Overseer
    ResponseEntity<String> diagram() {
        return xml(view.diagram());
    }

    private static ResponseEntity<String> xml(String diagram) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(diagram);
    }
}
