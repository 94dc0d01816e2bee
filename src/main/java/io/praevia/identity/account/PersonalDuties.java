package io.praevia.identity.account;

import io.praevia.kernel.PersonId;
import java.util.List;

/** What waits for one named person and for nobody else; another module knows. */
public interface PersonalDuties {

    /** Open duties, oldest first; each names its case by reference and says what is to be done. */
    List<Duty> of(PersonId person);

    /** One duty, such as {@code PIA-2026-0001} and "Answer the questionnaire". */
    record Duty(String reference, String act) {}
}
