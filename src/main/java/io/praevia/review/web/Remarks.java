package io.praevia.review.web;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Comments as pages show them. */
@Component
class Remarks {

    private final People people;
    private final Departments departments;
    private final Dates dates;

    Remarks(People people, Departments departments, Dates dates) {
        this.people = people;
        this.departments = departments;
        this.dates = dates;
    }

    List<Remark> of(List<Comment> comments) {
        Map<PersonId, Person> persons = people.byId(comments.stream()
                .flatMap(c -> Stream.of(Optional.of(c.author()), c.answeredBy()))
                .flatMap(Optional::stream)
                .toList());
        return comments.stream().map(c -> remark(c, persons)).toList();
    }

    /** Who gave the verdict, and for whom; empty while it is open. */
    String reviewer(Review review) {
        Optional<String> holder = review.inPlaceOf().map(id -> people.nameOf(Optional.of(id)));
        return review.reviewer()
                .map(id -> people.nameOf(Optional.of(id)))
                .map(name -> holder.map(other ->
                                Message.of("review.acted-for", name, other).toString())
                        .orElse(name))
                .orElse("");
    }

    private Remark remark(Comment comment, Map<PersonId, Person> persons) {
        Person author = Objects.requireNonNull(persons.get(comment.author()));
        return new Remark(
                comment.id(),
                comment.question().orElse(""),
                author.name(),
                author.initials(),
                departments.nameOf(author.department()),
                dates.day(comment.sentAt().orElse(comment.createdAt())),
                comment.kind() == Comment.Kind.CHANGE,
                comment.body(),
                comment.sentAt().isEmpty(),
                comment.answer().orElse(""),
                comment.answeredBy().map(persons::get).map(Person::name).orElse(""));
    }

    /** A comment with its author and the owner's answer, empty when there is none. */
    record Remark(
            UUID id,
            String question,
            String author,
            String initials,
            String department,
            String day,
            boolean change,
            String body,
            boolean pending,
            String answer,
            String answeredBy) {}
}
