package io.praevia;

import io.praevia.command.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Praevia: the web application, or a command-line verb when one is named. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PraeviaApplication {

    public static void main(String[] args) {
        if (CommandLine.isVerb(args)) {
            System.exit(CommandLine.run(PraeviaApplication.class, args));
        }
        SpringApplication.run(PraeviaApplication.class, args);
    }
}
