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

/** The consultation packet is the document of that name, {@code templates/regimes/consultation.yaml}. */
@Component
class ConsultationPacket implements Packet {

    private static final String REGIME = "consultation";

    private final RegimePacks packs;
    private final RegimeReports reports;

    ConsultationPacket(RegimePacks packs, RegimeReports reports) {
        this.packs = packs;
        this.reports = reports;
    }

    @Override
    public byte[] make(AssessmentId assessment, Locale language) {
        return packs.pdf(assessment, REGIME, language);
    }

    @Override
    public List<Gap> gaps(AssessmentId assessment, Locale language) {
        return reports.made(assessment, REGIME, language).report().points().stream()
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
