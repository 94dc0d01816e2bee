package io.praevia.command;

import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.account.OwnAccount;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("user reset")
class UserReset implements Verb {

    private final People people;
    private final OwnAccount accounts;

    UserReset(People people, OwnAccount accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refused.Invalid("", Message.verbatim("Name the e-mail address of the person."));
        }
        Person person = people.findByEmail(arguments.get(0))
                .filter(Person::active)
                .orElseThrow(() ->
                        new Refused.NotFound(Message.verbatim("An active person with this address was not found.")));
        out.println(accounts.resetPassword(person.id()));
        return 0;
    }
}
