package io.praevia.record;

import io.praevia.audit.TrailProofs;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.proof.TrailProof;
import io.praevia.kernel.text.Message;
import io.praevia.record.pdf.AttachedFiles;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the proof inside a record shows about the trail. */
public sealed interface TrailInclusion {

    /** Name of the attachment that carries the proof. */
    String FILE = "trail.json";

    /** In plain words. */
    Message sentence();

    /** False when somebody should worry. */
    default boolean sound() {
        return true;
    }

    /** The file is not as it was sealed, so that nothing inside it counts. */
    record Unseen() implements TrailInclusion {
        @Override
        public Message sentence() {
            return Message.of("verify.trail.unseen");
        }
    }

    /** The record carries no proof. */
    record NotCarried() implements TrailInclusion {
        @Override
        public Message sentence() {
            return Message.of("verify.trail.none");
        }
    }

    /** It carries one that proves nothing. */
    record Faulty() implements TrailInclusion {
        @Override
        public Message sentence() {
            return Message.of("verify.trail.faulty");
        }

        @Override
        public boolean sound() {
            return false;
        }
    }

    /**
     * The entries are in the log of the checkpoint.
     *
     * @param entries how many
     * @param here how the log of this installation stands to the checkpoint
     */
    record Proved(int entries, Checkpoint checkpoint, TrailProofs.Comparison here) implements TrailInclusion {
        @Override
        public Message sentence() {
            Message proved = Message.of("verify.trail.proved", entries, checkpoint.size());
            return proved.and(
                    switch (here) {
                        case SAME -> Message.of("verify.trail.same", checkpoint.size());
                        case OTHER_LOG -> Message.of("verify.trail.elsewhere", checkpoint.origin());
                        case CONTRADICTED -> Message.of("verify.trail.contradicted", checkpoint.size());
                    });
        }

        @Override
        public boolean sound() {
            return here != TrailProofs.Comparison.CONTRADICTED;
        }
    }

    /** The same, seen without the log. */
    record ProvedAlone(int entries, Checkpoint checkpoint) implements TrailInclusion {
        @Override
        public Message sentence() {
            return Message.of("verify.trail.proved", entries, checkpoint.size()).and(Message.of("verify.trail.alone"));
        }
    }

    /** Of a file whose seal holds; {@code judge} says what a proof shows, and is not asked without one. */
    static TrailInclusion of(byte[] genuine, Function<TrailProof, Optional<? extends TrailInclusion>> judge) {
        Optional<byte[]> attached = AttachedFiles.read(genuine, FILE);
        if (attached.isEmpty()) {
            return new NotCarried();
        }
        Optional<? extends TrailInclusion> judged =
                attached.flatMap(TrailProof::parse).flatMap(judge);
        return judged.isPresent() ? judged.get() : new Faulty();
    }

    /** Looks into records where the log is. */
    @Component
    record Reader(TrailProofs proofs) {

        /** Of a file whose seal holds. */
        TrailInclusion read(byte[] genuine) {
            return of(
                    genuine,
                    proof ->
                            proof.check().map(head -> new Proved(proof.entries().size(), head, proofs.compare(head))));
        }
    }
}
