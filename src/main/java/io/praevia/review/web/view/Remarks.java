package io.praevia.review.web.view;

import io.praevia.assessment.Assessment;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.kernel.text.WordDiff;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.text.Wordings;
import io.praevia.review.thread.ThreadDuties;
import io.praevia.review.thread.Threads;
import io.praevia.risk.Risk;
import io.praevia.risk.Risks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Comments and their threads as pages show them. */
@Component
public class Remarks {

    private final People people;
    private final Departments departments;
    private final Dates dates;
    private final Wordings wordings;
    private final Risks risks;

    Remarks(People people, Departments departments, Dates dates, Wordings wordings, Risks risks) {
        this.people = people;
        this.departments = departments;
        this.dates = dates;
        this.wordings = wordings;
        this.risks = risks;
    }

    /** For reading only. */
    public List<Remark> read(Assessment assessment, List<Comment> comments) {
        return of(
                assessment,
                comments.stream()
                        .map(comment -> new Threads.Shown(comment, ThreadDuties.Powers.NONE))
                        .toList());
    }

    /** With what the reader may do to each. */
    public List<Remark> of(Assessment assessment, List<Threads.Shown> threads) {
        Names names = names(threads.stream().map(Threads.Shown::comment).toList());
        Map<UUID, String> titles =
                threads.stream().allMatch(t -> t.comment().risk().isEmpty())
                        ? Map.of()
                        : risks.of(assessment.id()).stream().collect(Collectors.toMap(Risk::id, Risk::title));
        return threads.stream()
                .map(thread -> remark(assessment, thread, names, titles))
                .toList();
    }

    /** Who gave the verdict, and for whom; empty while it is open. */
    public String reviewer(Review review) {
        Optional<String> holder = review.inPlaceOf().map(id -> people.nameOf(Optional.of(id)));
        return review.reviewer()
                .map(id -> people.nameOf(Optional.of(id)))
                .map(name -> holder.map(other ->
                                Message.of("review.acted-for", name, other).toString())
                        .orElse(name))
                .orElse("");
    }

    /** Who wrote something, and when. */
    public Remark.By by(PersonId author, Instant at) {
        return names(List.of()).by(author, at);
    }

    private Remark remark(Assessment assessment, Threads.Shown thread, Names names, Map<UUID, String> titles) {
        Comment comment = thread.comment();
        return new Remark(
                comment.id(),
                comment.question().orElse(""),
                names.by(comment.author(), comment.sentAt().orElse(comment.createdAt())),
                comment.kind() == Comment.Kind.CHANGE,
                comment.body(),
                comment.sentAt().isEmpty(),
                comment.answer().orElse(""),
                comment.answeredBy().map(names::of).orElse(""),
                new Remark.Course(
                        comment.state().key(),
                        comment.course().settled().map(s -> settled(s, names)).orElse(""),
                        comment.awaitsReply(),
                        comment.risk().map(id -> titles.getOrDefault(id, "")).orElse(""),
                        wording(assessment, comment, names),
                        comment.course().replies().stream()
                                .map(reply -> reply(reply, names))
                                .toList(),
                        thread.powers()));
    }

    private static Remark.Reply reply(Comment.Reply reply, Names names) {
        return new Remark.Reply(
                reply.id(),
                names.by(reply.author(), reply.sentAt().orElse(reply.createdAt())),
                reply.body(),
                reply.sentAt().isEmpty(),
                reply.wantsBack());
    }

    private Remark.@Nullable Wording wording(Assessment assessment, Comment comment, Names names) {
        return comment.wording()
                .map(wording -> new Remark.Wording(
                        wording.text(),
                        WordDiff.between(
                                wordings.read(assessment, comment.question().orElse(""), wording.basedOn()),
                                wording.text()),
                        wording.applied()
                                .map(done -> Message.of(
                                                "review.wording.applied", names.of(done.by()), dates.day(done.at()))
                                        .toString())
                                .orElse("")))
                .orElse(null);
    }

    private String settled(Comment.Settled settled, Names names) {
        String who = settled.by().map(names::of).orElse("");
        String words = Message.of("review.settled." + settled.how().key(), who, dates.day(settled.at()))
                .toString();
        return settled.reason().isEmpty() ? words : words + " " + settled.reason();
    }

    private Names names(List<Comment> comments) {
        Function<Comment, Stream<PersonId>> named = c -> Stream.of(
                        Stream.of(c.author()),
                        c.answeredBy().stream(),
                        c.course().settled().flatMap(Comment.Settled::by).stream(),
                        c.wording().flatMap(Comment.Wording::applied).map(Comment.Applied::by).stream(),
                        c.course().replies().stream().map(Comment.Reply::author))
                .flatMap(Function.identity());
        return new Names(
                people.byId(comments.stream().flatMap(named).toList()), people, departments.names()::get, dates);
    }
}
