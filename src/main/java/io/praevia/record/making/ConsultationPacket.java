package io.praevia.record.making;

import io.praevia.decision.consultation.Packets.Gap;
import io.praevia.decision.consultation.Packets.Packet;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.regime.Coverage;
import io.praevia.record.regime.RegimeReport.Asked;
import io.praevia.record.regime.RegimeReport.Elsewhere;
import io.praevia.record.regime.RegimeReport.PointReport;
import io.praevia.record.regime.RegimeReports;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The consultation packet is the document of that name, {@code templates/regimes/consultation.yaml}. Of a questionnaire
 * that does not say which points it serves, it is the record as it stands.
 */
@Component
class ConsultationPacket implements Packet {

    private static final String REGIME = "consultation";

    private final RegimePacks packs;
    private final RegimeReports reports;
    private final Previews previews;

    ConsultationPacket(RegimePacks packs, RegimeReports reports, Previews previews) {
        this.packs = packs;
        this.reports = reports;
        this.previews = previews;
    }

    @Override
    public byte[] make(AssessmentId assessment, Locale language) {
        return reports.find(assessment, REGIME, language).isPresent()
                ? packs.pdf(assessment, REGIME, language)
                : previews.toSend(assessment);
    }

    @Override
    public List<Gap> gaps(AssessmentId assessment, Locale language) {
        return reports.find(assessment, REGIME, language).stream()
                .flatMap(made -> made.report().points().stream())
                .filter(point -> point.state() == Coverage.State.MISSING)
                .map(point -> new Gap(point.point().law(), point.point().title(), href(assessment, point)))
                .toList();
    }

    /** The question that is open, else the part of the product that says it, else what the laws ask. */
    private static String href(AssessmentId id, PointReport point) {
        String page = "/assessments/" + id;
        Stream<String> open = point.served().stream()
                .filter(served -> served.substance().isMissing())
                .map(served -> page + "/questionnaire/" + served.sectionId() + "#q-"
                        + served.question().id());
        Stream<String> deciding = point.because().stream().map(asked -> href(page, asked));
        Stream<String> place = point.place().stream().map(Elsewhere::href);
        return Stream.of(open, place, deciding)
                .flatMap(hrefs -> hrefs)
                .findFirst()
                .orElse(page + "/laws");
    }

    private static String href(String page, Asked asked) {
        return page + "/questionnaire/" + asked.sectionId() + "#q-"
                + asked.question().id();
    }
}
