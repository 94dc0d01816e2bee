package io.praevia.assessment.reuse;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The assessments from which a new one can start. */
@Service
public class EarlierAssessments {

    private static final int SHOWN = 8;

    private final AssessmentLookup lookup;
    private final CurrentPerson current;

    EarlierAssessments(AssessmentLookup lookup, CurrentPerson current) {
        this.lookup = lookup;
        this.current = current;
    }

    /** Those that the person may read, past their screening, of the same owner before those of the same department. */
    @Allowed.SignedIn
    public List<Assessment> matching(String words) {
        PersonId me = current.id();
        DepartmentId mine = current.get().department();
        return lookup.search(new AssessmentLookup.Filter(words, List.of(), null, null)).stream()
                .filter(a -> a.phase() != Phase.SCREENING && a.phase() != Phase.WITHDRAWN)
                .filter(a -> !words.isBlank()
                        || a.owner().equals(me)
                        || a.department().equals(mine))
                .sorted(Comparator.comparing((Assessment a) -> !a.owner().equals(me))
                        .thenComparing(a -> !a.department().equals(mine)))
                .limit(SHOWN)
                .toList();
    }
}
