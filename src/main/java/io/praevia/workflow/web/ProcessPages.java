package io.praevia.workflow.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.ProcessView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The diagram of an assessment's process, for the viewer in the page. */
@Controller
class ProcessPages {

    private final ProcessView view;

    ProcessPages(ProcessView view) {
        this.view = view;
    }

    @GetMapping("/assessments/{id}/process.xml")
    @Allowed.SignedIn
    ResponseEntity<String> diagram(@PathVariable AssessmentId id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(view.diagram(id));
    }
}
