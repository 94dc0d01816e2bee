package io.praevia.workflow.models.web;

import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.check.ModelFinding;
import io.praevia.workflow.models.Proposal;
import io.praevia.workflow.models.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about a proposal shows. */
@Component
class RoutePages {

    private final Proposals proposals;
    private final CurrentPerson current;
    private final People people;
    private final Departments departments;
    private final MessageSource messages;

    RoutePages(
            Proposals proposals,
            CurrentPerson current,
            People people,
            Departments departments,
            MessageSource messages) {
        this.proposals = proposals;
        this.current = current;
        this.people = people;
        this.departments = departments;
        this.messages = messages;
    }

    /** The proposal, its state and its findings; {@code here} is the tab. */
    Proposal fill(UUID id, String here, Model model) {
        Proposal proposal = proposals.get(id);
        List<ModelFinding> found = proposals.findings(proposal);
        long errors = found.stream().filter(ModelFinding::error).count();
        model.addAttribute("proposal", proposal);
        model.addAttribute("here", here);
        model.addAttribute("findings", found);
        model.addAttribute("errorCount", errors);
        model.addAttribute("warningCount", found.size() - errors);
        model.addAttribute("mine", proposal.writtenBy(current.id()));
        model.addAttribute("lastBy", people.nameOf(Optional.of(proposal.last().by())));
        model.addAttribute("askedBy", people.nameOf(proposal.proposedBy()));
        return proposal;
    }

    Map<PersonId, String> names() {
        return people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    Map<String, String> departmentNames() {
        return departments.names().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
