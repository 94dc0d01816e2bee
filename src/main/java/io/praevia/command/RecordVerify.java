package io.praevia.command;

import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.record.RecordCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("record verify")
class RecordVerify implements Verb {

    private final RecordCheck check;

    RecordVerify(RecordCheck check) {
        this.check = check;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refused.Invalid("", Message.verbatim("Name the PDF file."));
        }
        Path file = Path.of(arguments.get(0));
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(RecordCheck.LARGEST + 1);
            RecordCheck.Answer answer = check.check(bytes);
            out.println(answer.explain());
            String attachments = check.attachments(bytes, answer);
            if (!attachments.isEmpty()) {
                out.println(attachments);
            }
            return answer.genuine() && answer.trail().sound() ? 0 : 1;
        } catch (IOException e) {
            throw new Refused.NotFound(Message.verbatim("There is no file " + file.getFileName() + "."));
        }
    }
}
