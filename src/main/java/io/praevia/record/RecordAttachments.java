package io.praevia.record;

import io.praevia.record.pdf.AttachedFiles;
import java.util.Map;
import java.util.Optional;

/** The files inside a PDF, also inside one that nobody vouches for. */
public final class RecordAttachments {

    private RecordAttachments() {}

    /**
     * Content by name; empty when it is no PDF that can be read, or its files together are larger than {@code limit}.
     *
     * @param limit bytes, unpacked
     */
    public static Optional<Map<String, byte[]>> read(byte[] pdf, long limit) {
        return AttachedFiles.all(pdf, limit);
    }
}
