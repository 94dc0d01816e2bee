package io.praevia.decision.consultation;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.FileRules;
import io.praevia.decision.consultation.Consultation.Stop;
import io.praevia.decision.consultation.Letter.Draft;
import io.praevia.decision.consultation.Letter.File;
import io.praevia.decision.consultation.Letter.Kind;
import io.praevia.decision.consultation.Letter.Struck;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The letters to and from the supervisory authority, in order; nothing in them is ever changed. */
@Service
public class Letters {

    private final LetterStore store;
    private final ConsultationStops stops;
    private final Desk desk;
    private final Assessments assessments;
    private final Clock clock;

    Letters(LetterStore store, ConsultationStops stops, Desk desk, Assessments assessments, Clock clock) {
        this.store = store;
        this.stops = stops;
        this.desk = desk;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** In the order of their days, struck ones included. */
    @Allowed.Internal
    public List<Letter> of(AssessmentId id) {
        return store.of(id);
    }

    /**
     * Records a letter. A request of the authority stops its clock in the same act, our reply lets it run on. The same id
     * again has no effect.
     *
     * @throws Refused.Invalid if something is missing, or the file is none that is accepted as evidence
     * @throws Refused.Conflict if the clock stands still already, or runs already
     */
    @UseCase
    @Allowed.SignedIn
    public void record(AssessmentId id, Draft draft) {
        boolean clocked = draft.kind() == Kind.REQUEST || draft.kind() == Kind.REPLY;
        if (clocked) desk.requireActor(id);
        else desk.requireClerk(id);
        if (draft.kind() == null || draft.kind() == Kind.PACKET) {
            throw new Refused.Invalid("kind", "decision.refused.letter-kind");
        }
        Letter letter = checked(draft, draft.kind());
        byte[] content = draft.file() == null ? new byte[0] : draft.file().content();
        if (enter(id, letter, content)) {
            move(id, letter);
        }
    }

    /** Strikes a wrong letter; it stays, with the reason. What it did to a running clock is undone. Twice has no effect. */
    @UseCase
    @Allowed.SignedIn
    public void strike(AssessmentId id, UUID letter, @Nullable String why) {
        desk.requireClerk(id);
        Letter struck = find(id, letter);
        if (struck.kind() == Kind.REQUEST || struck.kind() == Kind.REPLY) {
            desk.requireActor(id);
        }
        String reason = Words.required("strikeReason", why, Words.LINE, "decision.refused.strike");
        if (store.strike(id, letter, new Struck(reason, desk.me(), clock.instant()))) {
            assessments.note(
                    id, "consultation.letter-struck", Map.of("letter", letter.toString()), Map.of("reason", reason));
            if (struck.kind() == Kind.REQUEST || struck.kind() == Kind.REPLY) {
                stops.undo(id, letter, reason);
            }
        }
    }

    /** @throws Refused.NotFound if there is no such letter, or its assessment is not shared with the current person */
    @Allowed.SignedIn
    public Letter get(AssessmentId id, UUID letter) {
        desk.requireReader(id);
        return find(id, letter);
    }

    /** The file of a letter, byte by byte as it was recorded. @throws Refused.NotFound as {@link #get} */
    @Allowed.SignedIn
    public byte[] content(AssessmentId id, UUID letter) {
        desk.requireReader(id);
        return store.content(id, letter).orElseThrow(() -> new Refused.NotFound("decision.refused.letter"));
    }

    /** Writes a letter down; false if that was done before. */
    @UseCase
    @Allowed.Internal
    public boolean enter(AssessmentId id, Letter letter, byte[] content) {
        if (!store.insert(id, letter, content)) {
            find(id, letter.id());
            return false;
        }
        String hash = letter.file().map(File::sha256).orElse("");
        assessments.note(
                id,
                letter.kind() == Kind.PACKET ? "consultation.packet-sent" : "consultation.letter",
                Map.of("kind", letter.kind().key(), "on", letter.on().toString(), "sha256", hash),
                Map.of("subject", letter.subject()));
        return true;
    }

    private void move(AssessmentId id, Letter letter) {
        if (letter.kind() == Kind.REQUEST) {
            stops.open(id, new Stop(letter.id(), letter.on(), Optional.empty(), letter.subject()), letter.id());
        } else if (letter.kind() == Kind.REPLY) {
            stops.close(id, letter.on(), letter.id());
        }
    }

    private Letter checked(Draft draft, Kind kind) {
        LocalDate on = desk.past("dated", draft.on());
        String subject = Words.required("subject", draft.subject(), Words.LINE, "decision.refused.subject");
        String text = Words.optional("body", draft.text(), Words.TEXT);
        Optional<File> file = Optional.ofNullable(draft.file()).map(Letters::accepted);
        return new Letter(draft.id(), kind, "", on, subject, text, file, desk.me(), clock.instant(), Optional.empty());
    }

    private static File accepted(Letter.Upload sent) {
        FileRules.Accepted file = FileRules.check(sent.name(), sent.content());
        return new File(file.name(), file.mediaType(), sent.content().length, file.sha256());
    }

    private Letter find(AssessmentId id, UUID letter) {
        return store.of(id).stream()
                .filter(known -> known.id().equals(letter))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("decision.refused.letter"));
    }
}
