package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerCodec.Problem;

/** Carries a problem from the place where it is found to the codec, which returns it as a result. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
