package io.praevia.exchange.regimes;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerText;
import io.praevia.record.regime.RegimeReports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments/{id}/regimes")
@Tag(name = "Regimes")
class RegimesApi {

    private final AssessmentLookup lookup;
    private final RegimeReports reports;
    private final Answers answers;
    private final AnswerCodec codec;

    RegimesApi(AssessmentLookup lookup, RegimeReports reports, Answers answers, AnswerCodec codec) {
        this.lookup = lookup;
        this.reports = reports;
        this.answers = answers;
        this.codec = codec;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Which laws apply, and for each point whether it is answered, thin or missing")
    List<RegimeView> list(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        RegimeView.AnswerReader reader = reader(assessment);
        return reports.of(id, LocaleContextHolder.getLocale()).stream()
                .map(report -> RegimeView.of(report, reader))
                .toList();
    }

    @GetMapping("/{regime}")
    @Allowed.SignedIn
    @Operation(summary = "One law, or one document such as consultation, in its order with the answers that serve it")
    RegimeView one(@PathVariable AssessmentId id, @PathVariable String regime) {
        Assessment assessment = lookup.get(id);
        var made = reports.made(id, regime, LocaleContextHolder.getLocale());
        return RegimeView.of(made.report(), reader(assessment));
    }

    private RegimeView.AnswerReader reader(Assessment assessment) {
        return new RegimeView.AnswerReader(
                answers.values(assessment, Assessments.DPIA), codec, new AnswerText(LocaleContextHolder.getLocale()));
    }
}
