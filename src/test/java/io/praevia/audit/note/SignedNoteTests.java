package io.praevia.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes against the published vector of Go's implementation, which defined the format, and against mangled ones. */
class SignedNoteTests {

    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PUBLISHED_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final LogSigner SIGNER = LogSigner.parse(LogSigner.newKey(), "praevia.example/trail");

    @Test
    void thePublishedNoteIsSignedByThePublishedKey() {
        LogKey key = LogKey.parse(PUBLISHED_KEY);
        assertThat(key.id()).isEqualTo("c74f20a3");
        assertThat(key.text()).isEqualTo(PUBLISHED_KEY);
        SignedNote note = SignedNote.parse(PUBLISHED_NOTE);
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note).hasToString(PUBLISHED_NOTE);
        assertThat(SignedNote.parse(PUBLISHED_NOTE.replace("answer", "anwser")).isSignedBy(key))
                .isFalse();
    }

    /** Ed25519 signs the same text with the same key to the same bytes, so that our signature must be the published one. */
    @Test
    void ourSignatureOfThePublishedTextIsThePublishedOne() {
        byte[] seed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        byte[] der = Base64.getMimeDecoder()
                .decode(LogSigner.newKey().replaceAll("-----[A-Z ]+-----", "").strip());
        System.arraycopy(seed, 1, der, der.length - 32, 32);
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";
        LogSigner peter = LogSigner.parse(pem, "PeterNeumann");
        assertThat(peter.key().text()).isEqualTo(PUBLISHED_KEY);
        assertThat(peter.sign(SignedNote.parse(PUBLISHED_NOTE).text())).hasToString(PUBLISHED_NOTE);
    }

    @Test
    void aCheckpointIsWrittenAsTheSpecificationShowsIt() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text + "an extension\n")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n",
                "origin\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n1\nCsUY\n",
                "origin\n1\nnonsense!\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAAAAAA\n",
                "a\tb\n\n— n AAAAAAAA\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3",
                ""
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LogKey.parse(text));
    }

    @Test
    void twoKeysSignOneText() {
        LogSigner other = LogSigner.parse(LogSigner.newKey(), "praevia.example/trail");
        SignedNote both = SIGNER.sign("text\n").and(other.sign("text\n"));
        SignedNote read = SignedNote.parse(both.toString());
        assertThat(read.isSignedBy(SIGNER.key())).isTrue();
        assertThat(read.isSignedBy(other.key())).isTrue();
        assertThat(SIGNER.sign("text\n").isSignedBy(other.key())).isFalse();
    }

    @Test
    void notesAreFoundAmongOtherWords() {
        SignedNote first = SIGNER.sign(new Checkpoint("praevia.example/trail", 1, new byte[32]).text());
        SignedNote second = SIGNER.sign(new Checkpoint("praevia.example/trail", 2, new byte[32]).text());
        String mail = "Hello Ada,\n\nKeep this:\n\n" + first + "\n\nAnd this.\nNow:\n\n" + second + "\nPraevia\n";
        assertThat(SignedNote.parseAll(mail))
                .containsExactlyElementsOf(List.of(first, second))
                .hasSize(2);
        assertThat(SignedNote.parseAll(first + "\n" + second + "\n")).hasSize(2);
        assertThat(SignedNote.parseAll(mail.replace("\n", "\r\n"))).hasSize(2);
    }

    /** What a crash in the middle of writing leaves does not spoil the note behind it. */
    @Test
    void aNoteBehindATornOneIsRead() {
        String whole = SIGNER.sign(new Checkpoint("praevia.example/trail", 2, new byte[32]).text()) + "\n";
        String torn = whole.substring(0, whole.indexOf("— "));
        assertThat(SignedNote.parseAll(torn + whole)).hasSize(1).allMatch(note -> note.isSignedBy(SIGNER.key()));
    }
}
