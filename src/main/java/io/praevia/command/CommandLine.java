package io.praevia.command;

import io.praevia.kernel.Refused;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.Banner;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;

/** Runs a verb on the configured database, without web server, jobs, schedules or demo. */
public final class CommandLine {

    private static final String LINT = "lint";

    /** Verb and arguments, by what they do; the bean of a verb carries its name. */
    private static final Map<String, String> VERBS = new TreeMap<>(Map.of(
            "audit verify",
            "recomputes the whole trail; 1 when it does not hold",
            LINT,
            "FILE...: looks at questionnaires, translations, regimes, decision tables; 1 with errors",
            "decisions replay",
            "asks the table version of every recorded decision again; 1 when one says something else",
            "doctor",
            "looks at directories, database, fonts and sealing key",
            "record verify",
            "FILE.pdf: says whether a record is genuine; 1 when it is not",
            "token create",
            "EMAIL NAME: makes an API token and prints it once",
            "user reset",
            "EMAIL: sets a random password, prints it once, ends every session"));

    private static final Map<String, Object> QUIET = Map.of(
            "praevia.demo", false,
            "praevia.engine.jobs", false,
            "praevia.scheduling", false,
            "praevia.database.join", true,
            "logging.level.root", "error",
            "spring.main.banner-mode", "off");

    private CommandLine() {}

    /** True if the arguments begin with a word, as a verb does; options of the application begin with a hyphen. */
    public static boolean isVerb(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Runs the verb on the terminal; see {@link #run(Class, String[], PrintStream)}. */
    public static int run(Class<?> application, String[] arguments) {
        return run(application, arguments, System.out);
    }

    /** Runs the verb and returns the exit code; an unknown one prints the help and returns 1. */
    public static int run(Class<?> application, String[] arguments, PrintStream out) {
        List<String> words =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        Optional<String> verb = VERBS.keySet().stream()
                .filter(name -> String.join(" ", words).concat(" ").startsWith(name + " "))
                .findFirst();
        if (verb.isEmpty()) {
            help(out);
            return words.equals(List.of("help")) ? 0 : 1;
        }
        String[] options =
                Arrays.stream(arguments).filter(word -> word.startsWith("--")).toArray(String[]::new);
        try (ConfigurableApplicationContext context =
                verb.get().equals(LINT) ? definitions() : start(application, options)) {
            int length = verb.get().split(" ").length;
            return context.getBean(verb.get(), Verb.class).run(words.subList(length, words.size()), out);
        } catch (Refused refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    /** Only what reads definitions: neither database nor engine is touched. */
    private static ConfigurableApplicationContext definitions() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.scan("io.praevia.questionnaire", "io.praevia.workflow.rules");
        context.register(Lint.class);
        context.refresh();
        return context;
    }

    private static ConfigurableApplicationContext start(Class<?> application, String[] options) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", QUIET)))
                .run(options);
    }

    private static void help(PrintStream out) {
        out.println("Usage: java -jar praevia.jar VERB [--property=value ...]");
        VERBS.forEach((verb, text) -> out.printf("  %-14s %s%n", verb, text));
        out.println("Without a verb the web application starts.");
    }
}
