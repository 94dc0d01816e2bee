package io.praevia.assessment.web.questions;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch between one question a page and whole sections. */
@Controller
class DensityPages {

    private final AssessmentLookup lookup;
    private final SectionView view;

    DensityPages(AssessmentLookup lookup, SectionView view) {
        this.lookup = lookup;
        this.view = view;
    }

    /** Remembers the choice in this browser for a year and shows the section again. */
    @PostMapping("/assessments/{id}/questionnaire/{section}/density")
    @Allowed.SignedIn
    String choose(
            @PathVariable AssessmentId id,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String show,
            HttpServletRequest request,
            HttpServletResponse response) {
        String known = view.section(lookup.get(id), section).id();
        ResponseCookie cookie = ResponseCookie.from(Guided.COOKIE, show.equals(Guided.ONE) ? Guided.ONE : "section")
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:/assessments/" + id + "/questionnaire/" + known;
    }
}
