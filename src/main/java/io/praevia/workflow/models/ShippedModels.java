package io.praevia.workflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deploys {@code bpmn/} at start: each file once, and never over a version that the office activated. Running
 * assessments keep the versions with which they began.
 */
@Component
class ShippedModels implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);

    private final ResourcePatternResolver resources;
    private final EngineModels engine;
    private final VersionStore versions;
    private final TransactionOperations transactions;
    private final Clock clock;

    ShippedModels(
            ResourcePatternResolver resources,
            EngineModels engine,
            VersionStore versions,
            TransactionOperations transactions,
            Clock clock) {
        this.resources = resources;
        this.engine = engine;
        this.versions = versions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> {
            versions.lock();
            files().forEach(this::offer);
        });
    }

    /** What is shipped now, processes first. */
    List<ModelFile> files() {
        return Arrays.stream(ModelFile.Kind.values())
                .flatMap(kind -> Arrays.stream(found("classpath*:bpmn/*." + kind.ending()))
                        .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                        .map(file -> read(file, kind)))
                .toList();
    }

    /** The shipped file, when it was never in force: an update brought it while the office uses its own. */
    Optional<ModelFile> unused(String key) {
        return files().stream()
                .filter(file -> file.key().equals(key))
                .filter(file -> versions.of(key).stream()
                        .noneMatch(version -> version.sha256().equals(file.sha256())))
                .findFirst();
    }

    private void offer(ModelFile file) {
        if (versions.of(file.key()).isEmpty()) adopt(file.key());
        List<ModelVersion> known = versions.of(file.key());
        if (known.stream().anyMatch(version -> version.sha256().equals(file.sha256()))) return;
        if (!known.isEmpty() && !known.get(0).shipped()) {
            LOG.warn("bpmn/{} differs from what the privacy office uses, which stays in force.", file.name());
            return;
        }
        add(file, engine.deploy(file));
    }

    /** Enters what an earlier Praevia deployed. */
    private void adopt(String key) {
        engine.deployed(key).forEach(one -> add(engine.read(key, one.definition()), one));
    }

    private void add(ModelFile file, EngineModels.Deployed made) {
        versions.add(
                new ModelVersion(
                        file.key(),
                        made.version(),
                        made.definition(),
                        file.sha256(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant()),
                null);
    }

    private Resource[] found(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("The models in bpmn/ cannot be read.", e);
        }
    }

    private static ModelFile read(Resource file, ModelFile.Kind kind) {
        String name = Objects.requireNonNull(file.getFilename());
        try {
            return new ModelFile(
                    name.substring(0, name.lastIndexOf('.')),
                    kind,
                    file.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
