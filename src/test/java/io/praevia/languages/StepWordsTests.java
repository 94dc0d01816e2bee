package io.praevia.languages;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Step;
import io.praevia.kernel.text.Catalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepWordsTests {

    @ParameterizedTest
    @EnumSource
    void aStepHasWordsForWhoDoesItAndForWhoWaits(Step step) {
        assertThat(List.of("assessment.act." + step.key(), "assessment.step." + step.key()))
                .allMatch(Catalogue.shipped()::knows);
    }
}
