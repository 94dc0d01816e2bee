package io.praevia.audit.proof;

import io.praevia.audit.chain.Hashes;
import io.praevia.audit.merkle.TreeHash;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries of the trail, a signed checkpoint, and for each entry the way from it to the checkpoint's root.
 *
 * @param about what this is, for whoever opens the file
 * @param keys public keys of the log as {@code name+id+key}, oldest first
 * @param checkpoint a signed note
 */
public record TrailProof(String about, List<String> keys, String checkpoint, List<Proven> entries) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Reads what {@link #json} wrote; empty if it is something else. */
    public static Optional<TrailProof> parse(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, TrailProof.class))
                    .filter(read -> read.keys() != null && read.checkpoint() != null && read.entries() != null);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public byte[] json() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** The checkpoint, if one of the keys signed it and it covers every entry; needs nothing but what is in here. */
    public Optional<Checkpoint> check() {
        try {
            SignedNote note = SignedNote.parse(checkpoint);
            Checkpoint head = Checkpoint.parse(note.text());
            boolean signed = keys.stream().map(LogKey::parse).anyMatch(note::isSignedBy);
            boolean covered = !entries.isEmpty() && entries.stream().allMatch(entry -> entry.isIn(head));
            return signed && covered ? Optional.of(head) : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException malformed) {
            return Optional.empty();
        }
    }

    /** The same, but only a checkpoint that this key signed counts, which somebody has from elsewhere. */
    public Optional<Checkpoint> check(LogKey known) {
        return new TrailProof(about, List.of(known.text()), checkpoint, entries).check();
    }

    /**
     * One entry.
     *
     * @param leaf its place in the log, from 0
     * @param previous hash of the entry before it in its chain, hexadecimal
     * @param payload its canonical text
     * @param path hashes from the leaf upwards, base64 (RFC 9162, section 2.1.3)
     */
    public record Proven(long leaf, String previous, String payload, List<String> path) {

        public static Proven of(long leaf, byte[] previous, byte[] payload, List<byte[]> path) {
            return new Proven(
                    leaf,
                    Hashes.hex(previous),
                    new String(payload, StandardCharsets.UTF_8),
                    path.stream().map(Base64.getEncoder()::encodeToString).toList());
        }

        private boolean isIn(Checkpoint head) {
            byte[] hash = Hashes.chain(HexFormat.of().parseHex(previous), payload.getBytes(StandardCharsets.UTF_8));
            List<byte[]> way = path.stream().map(Base64.getDecoder()::decode).toList();
            return TreeHash.includes(TreeHash.leaf(hash), leaf, head.size(), way, head.root());
        }
    }
}
