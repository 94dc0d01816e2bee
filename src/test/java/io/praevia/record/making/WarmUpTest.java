package io.praevia.record.making;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.praevia.record.pdf.SampleRecord;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void thePageOfTheWarmUpRenders() {
        WarmUp warmUp = new WarmUp(SampleRecord.TEMPLATES, SampleRecord.RENDERER);
        assertThatCode(warmUp::render).doesNotThrowAnyException();
    }
}
