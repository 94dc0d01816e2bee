package io.praevia.workflow.models;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Which versions of which diagrams and tables there are, and which is in force. */
@Service
public class Models {

    /** Processes beside the assessment's, which come with Praevia as files. */
    private static final Set<String> FILES_ONLY = Set.of("measure", "periodic-review");

    private final VersionStore versions;
    private final EngineModels engine;
    private final ShippedModels shipped;

    Models(VersionStore versions, EngineModels engine, ShippedModels shipped) {
        this.versions = versions;
        this.engine = engine;
        this.shipped = shipped;
    }

    /** Names of the models that the office may change, the process first. */
    @Allowed.Internal
    public List<String> keys() {
        return versions.keys().stream()
                .filter(key -> !FILES_ONLY.contains(key))
                .sorted(java.util.Comparator.comparing(ModelFile::kindOf).thenComparing(key -> key))
                .toList();
    }

    /** The version in force. @throws Refused.NotFound if there is no such model */
    @Allowed.Internal
    public ModelVersion live(String key) {
        return versions.live(key).orElseThrow(() -> new Refused.NotFound("routes.refused.model"));
    }

    /** Every version of a model, newest first. */
    @Allowed.PrivacyOfficer
    public List<ModelVersion> versions(String key) {
        live(key);
        return versions.of(key);
    }

    /** The file of a version. @throws Refused.NotFound if there is no such version */
    @Allowed.Internal
    public ModelFile file(String key, int version) {
        return versions.of(key).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(one -> engine.read(key, one.definition()))
                .orElseThrow(() -> new Refused.NotFound("routes.refused.model"));
    }

    /** The file that came with this Praevia, while the office uses another and never used this one. */
    @Allowed.Internal
    public Optional<ModelFile> unusedShipped(String key) {
        return shipped.unused(key);
    }
}
