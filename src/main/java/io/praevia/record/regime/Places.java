package io.praevia.record.regime;

import io.praevia.questionnaire.regime.Coverage.State;
import io.praevia.questionnaire.regime.Regime;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.regime.RegimeReport.Elsewhere;

/** Whether risks, advice, sign-off, register and screening already say what a regime asks. */
final class Places {

    private final Dossier dossier;

    Places(Dossier dossier) {
        this.dossier = dossier;
    }

    Elsewhere at(Regime.Place place) {
        String page = "/assessments/" + dossier.assessment().id();
        return switch (place) {
            case RISKS -> new Elsewhere(place, risks(), page + "/risks");
            case ADVICE -> new Elsewhere(place, advice(), page + "#advice");
            case SIGN_OFF ->
                new Elsewhere(place, once(dossier.decided().decision().isPresent()), page + "#decision");
            case REGISTER -> new Elsewhere(place, register(), register(page));
            case SCREENING -> new Elsewhere(place, once(dossier.screening().isPresent()), page + "/screening");
        };
    }

    /** Every risk has to be rated before and after its measures. */
    private State risks() {
        if (dossier.risks().isEmpty()) return State.MISSING;
        return dossier.risks().stream()
                        .allMatch(risk ->
                                risk.before().isPresent() && risk.after().isPresent())
                ? State.ANSWERED
                : State.THIN;
    }

    private State advice() {
        return once(!dossier.decided().advice().isEmpty());
    }

    private State register() {
        return once(dossier.entry().isPresent() || dossier.assessment().entry().isPresent());
    }

    private String register(String page) {
        return dossier.assessment().entry().map(entry -> "/register/" + entry).orElse(page);
    }

    private static State once(boolean there) {
        return there ? State.ANSWERED : State.LATER;
    }
}
