package io.praevia.demo.act;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Role;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThing;
import io.praevia.register.shared.SharedThings;
import io.praevia.renewal.cause.Incidents;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the privacy office writes into the register by hand, and incidents with what stands in it. */
@Component
class RegisterActs implements Acts {

    private final Register register;
    private final RegisterEntries entries;
    private final SharedThings things;
    private final Incidents incidents;
    private final AssessmentLookup lookup;

    RegisterActs(
            Register register,
            RegisterEntries entries,
            SharedThings things,
            Incidents incidents,
            AssessmentLookup lookup) {
        this.register = register;
        this.entries = entries;
        this.things = things;
        this.incidents = incidents;
        this.lookup = lookup;
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("know", this::know, "enter", this::enter, "amend", this::amend, "incident", this::report);
    }

    /** Parties, systems and retention rules, by kind, each with its name and what is known of it. */
    private void know(Scene scene) {
        scene.as(
                Role.PRIVACY_OFFICER,
                null,
                () -> scene.with()
                        .properties()
                        .forEach(kind -> kind.getValue().forEach(one -> {
                            Map<String, String> details = new HashMap<>();
                            one.properties()
                                    .forEach(detail -> details.put(
                                            detail.getKey(), detail.getValue().asString()));
                            things.add(SharedKind.of(kind.getKey()).orElseThrow(), details.remove("name"), details);
                        })));
    }

    private void enter(Scene scene) {
        var story = scene.story();
        scene.as(
                Role.PRIVACY_OFFICER,
                null,
                () -> scene.remember()
                        .accept(
                                story.key(),
                                register.add(
                                                story.title(),
                                                new DepartmentId(story.department()),
                                                beginning(scene.with()),
                                                scene.text("reason"))
                                        .value()));
    }

    private void amend(Scene scene) {
        scene.as(Role.PRIVACY_OFFICER, null, () -> {
            RegisterEntries.Entry entry =
                    entries.get(new EntryId(scene.subject(scene.story().key())));
            Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
            fields.putAll(entry.content().fields());
            fields.putAll(fields(scene.with()));
            register.change(entry.id(), entry.version(), entry.name(), new EntryContent(fields), scene.text("reason"));
        });
    }

    /** {@code on} counts days from the one from which the stories are told. */
    private void report(Scene scene) {
        scene.asOwner(() -> incidents.report(
                lookup.load(scene.id()).entry().orElseThrow(),
                new Incidents.Report(
                        scene.text("what"), scene.day(scene.with().path("on").asInt(-1)), scene.text("told_by"))));
    }

    /** What the story says; the company itself decides unless somebody else is named. */
    private EntryContent beginning(JsonNode with) {
        Map<RegisterField, List<String>> fields = fields(with);
        fields.putIfAbsent(
                RegisterField.CONTROLLERS,
                things.own().stream().map(SharedThing::name).toList());
        return new EntryContent(fields);
    }

    private static Map<RegisterField, List<String>> fields(JsonNode with) {
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        with.properties().stream()
                .filter(given -> !given.getKey().equals("reason"))
                .forEach(given -> fields.put(
                        RegisterField.valueOf(given.getKey().toUpperCase(Locale.ROOT)), lines(given.getValue())));
        return fields;
    }

    private static List<String> lines(JsonNode given) {
        List<String> lines = new ArrayList<>();
        if (given.isArray()) {
            given.forEach(line -> lines.add(line.asString()));
        } else {
            lines.add(given.asString());
        }
        return lines;
    }
}
