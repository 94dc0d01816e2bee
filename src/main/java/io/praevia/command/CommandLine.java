package io.praevia.command;

import io.praevia.command.trail.BundleVerify;
import io.praevia.kernel.Refused;
import java.io.PrintStream;
import java.util.ArrayList;
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
    private static final String AUDIT_VERIFY = "audit verify";
    private static final String RECORD_VERIFY = "record verify";

    /** Verb and arguments, by what they do; the bean of a verb carries its name. */
    private static final Map<String, String> VERBS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    AUDIT_VERIFY,
                    "[--bundle FILE] [--checkpoint FILE] [--key KEY]: recomputes the trail; 1 when it does not hold, 3 when nothing"
                            + " from outside was there to compare"),
            Map.entry("audit export", "FILE.zip: writes the trail for a check without the database"),
            Map.entry(
                    "anchor now", "signs a checkpoint of the trail, writes it to the file of checkpoints and mails it"),
            Map.entry("log rotate", "[KEY.pem]: hands the log of the trail over to a new key"),
            Map.entry(LINT, "FILE...: looks at questionnaires, translations, regimes, decision tables; 1 with errors"),
            Map.entry(
                    "decisions replay",
                    "asks the table version of every recorded decision again; 1 when one says something else"),
            Map.entry("doctor", "looks at directories, database, fonts and sealing key"),
            Map.entry("record rotate-key", "FILE.p12: replaces the sealing key; seals of the key before stay ours"),
            Map.entry(
                    RECORD_VERIFY,
                    "FILE.pdf [--certificate FILE.pem [--key KEY]]: says whether a record is genuine; 1 when it is not; with the"
                            + " certificate of its seal it needs no database"),
            Map.entry("token create", "EMAIL NAME: makes an API token and prints it once"),
            Map.entry("user reset", "EMAIL: sets a random password, prints it once, ends every session")));

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
        List<String> words = new ArrayList<>();
        List<String> options = new ArrayList<>();
        sort(arguments, words, options);
        Optional<String> verb = VERBS.keySet().stream()
                .filter(name -> String.join(" ", words).concat(" ").startsWith(name + " "))
                .findFirst();
        if (verb.isEmpty()) {
            help(out);
            return words.equals(List.of("help")) ? 0 : 1;
        }
        List<String> rest = words.subList(verb.get().split(" ").length, words.size());
        Optional<Verb> alone = withoutDatabase(verb.get(), rest);
        if (alone.isPresent()) {
            return alone.get().run(rest, out);
        }
        try (ConfigurableApplicationContext context =
                verb.get().equals(LINT) ? definitions() : start(application, options.toArray(String[]::new))) {
            return context.getBean(verb.get(), Verb.class).run(rest, out);
        } catch (Refused refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    private static Optional<Verb> withoutDatabase(String verb, List<String> rest) {
        if (verb.equals(AUDIT_VERIFY) && names(rest, Options.BUNDLE)) {
            return Optional.of(new BundleVerify());
        }
        return verb.equals(RECORD_VERIFY) && names(rest, Options.CERTIFICATE)
                ? Optional.of(new StrangerVerify())
                : Optional.empty();
    }

    private static boolean names(List<String> words, String option) {
        return words.stream().anyMatch(word -> word.startsWith(option));
    }

    /** Options of verbs stay among the words, those of the application do not. */
    private static void sort(String[] arguments, List<String> words, List<String> options) {
        for (String argument : arguments) {
            boolean own = Options.NAMES.contains(argument.split("=", 2)[0]);
            (own || !argument.startsWith("--") ? words : options).add(argument);
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
