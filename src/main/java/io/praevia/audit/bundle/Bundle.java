package io.praevia.audit.bundle;

/** Names of the files in a bundle. */
final class Bundle {

    /** What the others are and how to check them. */
    static final String README = "README.txt";

    /** Public keys as {@code name+id+key}, oldest first, one a line. */
    static final String KEYS = "keys.txt";

    /** Signed notes, smallest log first. */
    static final String CHECKPOINTS = "checkpoints.txt";

    /** Canonical text of every entry, one a line, in the order of the log. */
    static final String ENTRIES = "entries.jsonl";

    static final String EXPLANATION = """
            The trail of a Praevia installation, for a check that needs neither that installation nor its database.

            entries.jsonl    one entry a line, in the order of the log: line 1 is leaf 0. The bytes of the line, without
                             the line break, are what was hashed. "subject" names the chain that an entry belongs to and
                             "seq" its number there. Words that people wrote are not in here, only SHA-256 over a salt
                             and each of them ("personal").
            checkpoints.txt  signed checkpoints of the log (c2sp.org/tlog-checkpoint)
            keys.txt         the public keys that signed them, oldest first. Each after the first takes over by an entry
                             "log.key-rotated", whose fact "note" both keys signed (c2sp.org/signed-note).

            hash of an entry = SHA-256(hash of the entry before it in its chain, 32 zero bytes for the first, + its line)
            leaf of the log  = SHA-256(0x00 + hash of the entry)
            node of the log  = SHA-256(0x01 + left + right), as RFC 6962 section 2.1 joins them up to the root

            Compare the root with a checkpoint that reached you by another way, a mail or a sealed record: only that shows
            that nothing was rewritten or cut off the end. Praevia does all of it with

              java -jar praevia.jar audit verify --bundle FILE --checkpoint FILE [--key KEY]
            """;

    private Bundle() {}
}
