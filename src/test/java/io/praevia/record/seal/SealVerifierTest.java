package io.praevia.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.praevia.record.pdf.SampleRecord;
import io.praevia.record.seal.Verification.Altered;
import io.praevia.record.seal.Verification.Appended;
import io.praevia.record.seal.Verification.Genuine;
import io.praevia.record.seal.Verification.Incomplete;
import io.praevia.record.seal.Verification.NoSeal;
import io.praevia.record.seal.Verification.NotAPdf;
import io.praevia.record.seal.Verification.OtherKey;
import io.praevia.record.seal.Verification.TooLarge;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;

class SealVerifierTest {

    private static final byte[] UNSEALED = SampleRecord.pdf();
    private static final byte[] SEALED = new Sealer(TestKeys.OURS).seal(UNSEALED, TestKeys.NOW);
    private static final int SIGNATURE = new String(SEALED, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <");

    private final SealVerifier verifier = new SealVerifier(TestKeys.OURS);

    @Test
    void aSealedRecordIsGenuine() throws Exception {
        Verification found = verifier.verify(SEALED);
        assertThat(found.outcome()).isInstanceOf(Genuine.class);
        assertThat(found.isGenuine()).isTrue();
        assertThat(found.signer()).isEqualTo("Fjellby Retail Group");
        assertThat(found.sealedAt()).isEqualTo(TestKeys.NOW);
        assertThat(found.size()).isEqualTo(SEALED.length);
        assertThat(found.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(SEALED)));
        assertThat(found.outcome().sentence()).startsWith("Genuine: sealed by Fjellby Retail Group");
    }

    @Test
    void sealingTwiceAtOneMomentGivesTheSameBytes() {
        assertThat(new Sealer(TestKeys.OURS).seal(UNSEALED, TestKeys.NOW)).isEqualTo(SEALED);
    }

    @Test
    void sealingLeavesTheRenderedBytesAsTheyWere() {
        assertThat(Arrays.copyOf(SEALED, UNSEALED.length)).isEqualTo(UNSEALED);
    }

    @Test
    void aSealedFileIsNotSealedAgain() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sealer(TestKeys.OURS).seal(SEALED, TestKeys.NOW));
    }

    @Test
    void oneChangedByteIsSeenWhereverItIs() {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            int at = 5 + random.nextInt(SEALED.length - 5);
            byte[] changed = SEALED.clone();
            changed[at] ^= 1;
            boolean insideTheSignature = at > SIGNATURE && at < SIGNATURE + 33_000;
            Verification found = verifier.verify(changed);
            assertThat(found.isGenuine()).as("byte %d", at).isFalse();
            if (!insideTheSignature && at < SIGNATURE) {
                assertThat(found.outcome()).as("byte %d", at).isInstanceOf(Altered.class);
                assertThat(found.signer()).isEqualTo("Fjellby Retail Group");
            }
        }
    }

    @Test
    void oneChangedByteOfTheSignatureIsSeenWhereverItIs() {
        List<Integer> unseen = new ArrayList<>();
        for (int at = SIGNATURE + 1; at < SIGNATURE + 4_000; at++) {
            byte[] changed = SEALED.clone();
            changed[at] ^= 1;
            if (verifier.verify(changed).isGenuine()) {
                unseen.add(at - SIGNATURE);
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void bytesBehindTheSealAreSeen() {
        Verification found =
                verifier.verify(concat(SEALED, "\n% twenty more bytes".getBytes(StandardCharsets.US_ASCII)));
        assertThat(found.outcome()).isInstanceOfSatisfying(Appended.class, appended -> {
            assertThat(appended.extraBytes()).isEqualTo(20);
            assertThat(appended.sentence()).contains("20 bytes were added");
        });
    }

    @Test
    void anIncrementalUpdateThatRepaintsThePageIsSeen() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            pdf.getDocumentCatalog().getCOSObject().setString("Repainted", "yes");
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(out);
        }
        assertThat(verifier.verify(out.toByteArray()).outcome()).isInstanceOf(Appended.class);
    }

    @Test
    void aFileThatSomeProgramWroteAnewIsAltered() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            pdf.save(out, CompressParameters.NO_COMPRESSION);
        }
        assertThat(verifier.verify(out.toByteArray()).outcome()).isInstanceOf(Altered.class);
    }

    @Test
    void aFileCutOffIsIncomplete() {
        assertThat(verifier.verify(Arrays.copyOf(SEALED, SEALED.length - 1)).outcome())
                .isInstanceOf(Incomplete.class);
        assertThat(verifier.verify(Arrays.copyOf(SEALED, SEALED.length / 2)).outcome())
                .isInstanceOf(Incomplete.class);
    }

    @Test
    void aSealOfAnotherKeyIsNotOurs() {
        byte[] theirs = new Sealer(TestKeys.OTHER).seal(UNSEALED, TestKeys.NOW);
        Verification found = verifier.verify(theirs);
        assertThat(found.outcome()).isInstanceOf(OtherKey.class);
        assertThat(found.signer()).isEqualTo("Somebody Else, Inc.");
    }

    @Test
    void anUnsealedRecordHasNoSeal() {
        assertThat(verifier.verify(UNSEALED).outcome()).isInstanceOf(NoSeal.class);
        assertThat(verifier.verify(UNSEALED).signer()).isNull();
    }

    @Test
    void aSignatureMovedToAnotherRecordDoesNotHold() {
        byte[] other = new Sealer(TestKeys.OURS).seal(UNSEALED, TestKeys.NOW.plusSeconds(1));
        byte[] mixed = SEALED.clone();
        System.arraycopy(other, SIGNATURE, mixed, SIGNATURE, 32_000);
        assertThat(verifier.verify(mixed).outcome()).isInstanceOf(Altered.class);
    }

    @Test
    void anythingElseIsNotAPdf() {
        assertThat(verifier.verify(new byte[0]).outcome()).isInstanceOf(NotAPdf.class);
        assertThat(verifier.verify("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII))
                        .outcome())
                .isInstanceOf(NotAPdf.class);
    }

    @Test
    void moreThanTheLimitIsNeverReadToItsEnd() throws Exception {
        Verification found = verifier.verify(new Endless());
        assertThat(found.outcome()).isInstanceOf(TooLarge.class);
        assertThat(found.sha256()).isEmpty();
    }

    @Test
    void garbageWithSignatureWordsIsRefusedQuietly() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(4000)];
            random.nextBytes(noise);
            String range = "/ByteRange [0 " + random.nextInt(3000) + " " + random.nextInt(5000) + " "
                    + random.nextInt(5000) + "]";
            byte[] file = concat("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), noise);
            file = concat(file, range.repeat(3).getBytes(StandardCharsets.US_ASCII));
            assertThat(verifier.verify(file).isGenuine()).isFalse();
        }
    }

    @Test
    void theSealClaimsItsFormAndLeavesRoomForATimeStamp() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey("Perms"))
                    .isFalse();
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
