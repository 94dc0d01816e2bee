package io.praevia.decision.signoff;

import io.praevia.assessment.submission.Submissions;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.consultation.Letters;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Reviews;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 over everything that a risk acceptor signs. */
@Component
class Fingerprints {

    private final Submissions submissions;
    private final Reviews reviews;
    private final Advices advices;
    private final Consultations consultations;
    private final Letters letters;
    private final JsonMapper json;

    Fingerprints(
            Submissions submissions,
            Reviews reviews,
            Advices advices,
            Consultations consultations,
            Letters letters,
            JsonMapper json) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.advices = advices;
        this.consultations = consultations;
        this.letters = letters;
        this.json = json;
    }

    String of(AssessmentId id) {
        Map<String, Object> signed = new TreeMap<>();
        submissions.newest(id).ifPresent(s -> signed.put("submission", s.content()));
        signed.put("reviews", reviews.newest(id));
        signed.put("advice", advices.newest(id).map(List::of).orElse(List.of()));
        signed.put("consultation", consultations.find(id).map(List::of).orElse(List.of()));
        signed.put("letters", letters.of(id));
        return sha256(json.writeValueAsString(signed));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
