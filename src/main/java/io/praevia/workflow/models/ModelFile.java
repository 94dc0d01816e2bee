package io.praevia.workflow.models;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** A diagram or a table as a file; {@code key} is its name without ending and the id of its process or decision. */
public record ModelFile(String key, Kind kind, byte[] content) {

    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST = 1_000_000;

    /** What a model is; the ending says it. */
    public enum Kind {
        PROCESS("bpmn"),
        TABLE("dmn");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        public String ending() {
            return ending;
        }
    }

    private static final Set<String> PROCESSES =
            Set.of("assessment", "department-review", "prior-consultation", "periodic-review", "measure");

    /** What carries cases is a diagram, every other model a table. */
    static Kind kindOf(String key) {
        return PROCESSES.contains(key) ? Kind.PROCESS : Kind.TABLE;
    }

    static ModelFile of(String key, byte[] content) {
        return new ModelFile(key, kindOf(key), content);
    }

    public String name() {
        return key + "." + kind.ending();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
