package io.praevia.decision.web.authority;

import io.praevia.assessment.Step;
import io.praevia.clock.OrganisationTime;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Letter;
import io.praevia.decision.consultation.Packets;
import io.praevia.decision.web.CaseFile;
import io.praevia.decision.web.CaseFiles;
import io.praevia.decision.web.ConsultationView;
import io.praevia.decision.web.ConsultationViews;
import io.praevia.decision.web.FormProblems;
import io.praevia.decision.web.Turn;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Draws the page of a consultation, with what was typed where something was refused. */
@Component
class AuthorityPage {

    private static final int BOXES = 3;

    private final CaseFiles files;
    private final ConsultationViews views;
    private final Packets packets;
    private final Turn turn;
    private final OrganisationTime time;

    AuthorityPage(CaseFiles files, ConsultationViews views, Packets packets, Turn turn, OrganisationTime time) {
        this.files = files;
        this.views = views;
        this.packets = packets;
        this.turn = turn;
        this.time = time;
    }

    /** Does it and goes back to the page, or shows it with what was typed. @param said key of what was done */
    String tried(AssessmentId id, Sent sent, String said, Runnable act) {
        try {
            act.run();
        } catch (Refused.Invalid e) {
            sent.response().setStatus(422);
            sent.model().addAttribute("errors", e.problems());
            sent.model().addAttribute("problems", FormProblems.byField(e));
            return draw(id, sent);
        } catch (Refused.Conflict e) {
            sent.response().setStatus(409);
            sent.model().addAttribute("errors", List.of(new Refused.Problem("main", e.reason())));
            return draw(id, sent);
        }
        sent.flash().put("said", Message.of(said).toString());
        return "redirect:/assessments/{id}/consultation";
    }

    String draw(AssessmentId id, Sent sent) {
        return draw(id, sent.typed(), sent.points(), sent.model());
    }

    /** @param points boxes of the advice as typed */
    String draw(AssessmentId id, Map<String, String> typed, List<String> points, ModelMap model) {
        CaseFile file = files.of(id);
        ConsultationView view = views.of(id).orElse(null);
        String obstacle = turn.obstacle(file.assessment(), Step.CONSULTATION)
                .map(Message::toString)
                .orElse("");
        boolean again = view != null && view.again();
        Map<String, String> form = form(view, again);
        form.putAll(typed);
        model.computeIfAbsent("problems", name -> Map.of());
        model.addAttribute("file", file);
        model.addAttribute("view", view);
        Consultation known = view == null || again ? null : view.consultation();
        model.addAttribute("again", again);
        model.addAttribute("consultation", known);
        model.addAttribute("answered", known != null && known.answer().isPresent());
        model.addAttribute("packets", view == null ? List.of() : view.packets());
        model.addAttribute("at", file.href() + "/consultation");
        model.addAttribute("form", form);
        model.addAttribute("boxes", boxes(again ? null : view, points));
        model.addAttribute("obstacle", obstacle);
        model.addAttribute("mine", obstacle.isEmpty());
        model.addAttribute("gaps", obstacle.isEmpty() ? packets.gaps(id, LocaleContextHolder.getLocale()) : List.of());
        model.addAttribute("outcomes", Consultation.Outcome.values());
        model.addAttribute("done", Consultation.Done.values());
        model.addAttribute(
                "kinds",
                Arrays.stream(Letter.Kind.values())
                        .filter(kind -> kind != Letter.Kind.PACKET)
                        .toList());
        return "decision/consultation";
    }

    private Map<String, String> form(@Nullable ConsultationView view, boolean again) {
        Map<String, String> form = new HashMap<>();
        String today = time.today().toString();
        List.of("packetOn", "dated", "stopFrom", "resumeOn").forEach(field -> form.put(field, today));
        form.put("nonce", UUID.randomUUID().toString());
        if (view == null) {
            return form;
        }
        view.packets().stream().limit(1).map(line -> line.letter().authority()).forEach(name -> {
            form.put("authority", name);
            form.put("packetAuthority", name);
        });
        Consultation known = view.consultation();
        if (known != null) {
            form.put("authority", known.authority());
            form.putIfAbsent("packetAuthority", known.authority());
        }
        if (known != null && !again) {
            form.put("submittedOn", known.submittedOn().toString());
            known.extensionNotifiedOn().ifPresent(day -> form.put("extension", day.toString()));
            known.answer().ifPresent(answer -> {
                form.put("outcome", answer.outcome().key());
                form.put("answeredOn", answer.on().toString());
                form.put("answer", answer.text());
            });
            known.points()
                    .forEach(point -> point.handled().ifPresent(handled -> {
                        form.put("done-" + point.id(), handled.done().key());
                        form.put("how-" + point.id(), handled.how());
                    }));
        }
        return form;
    }

    private static List<String> boxes(@Nullable ConsultationView view, List<String> typed) {
        List<String> boxes = new java.util.ArrayList<>(typed);
        if (typed.isEmpty() && view != null) {
            view.points().forEach(line -> boxes.add(line.point().body()));
        }
        while (boxes.size() < BOXES) {
            boxes.add("");
        }
        return boxes;
    }
}
