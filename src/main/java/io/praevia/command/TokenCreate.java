package io.praevia.command;

import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.account.ApiTokens;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("token create")
class TokenCreate implements Verb {

    private final People people;
    private final ApiTokens tokens;

    TokenCreate(People people, ApiTokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 2) {
            throw new Refused.Invalid(
                    "", Message.verbatim("Name the e-mail address of the person, then what the token is for."));
        }
        Person person = people.findByEmail(arguments.get(0))
                .filter(Person::active)
                .orElseThrow(() ->
                        new Refused.NotFound(Message.verbatim("An active person with this address was not found.")));
        out.println(tokens.issue(person.id(), String.join(" ", arguments.subList(1, arguments.size()))));
        return 0;
    }
}
