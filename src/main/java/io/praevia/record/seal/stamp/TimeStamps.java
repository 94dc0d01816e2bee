package io.praevia.record.seal.stamp;

import io.praevia.record.seal.SealProperties;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;

/**
 * Asks a time-stamping authority (RFC 3161) when one is configured. Without an answer nothing is sealed: the job waits and
 * asks again, so that records of one organisation do not differ by chance.
 */
@Component
public final class TimeStamps {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LARGEST = 64 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<URI> authority;

    public TimeStamps(SealProperties properties) {
        authority = Optional.of(properties.timestampUrl())
                .filter(url -> !url.isBlank())
                .map(URI::create);
    }

    /** Whether an authority is configured. */
    public boolean wanted() {
        return authority.isPresent();
    }

    /**
     * The token over the value of a signature, its hash, nonce and own signature checked; empty when none is wanted.
     *
     * @throws IOException when the authority cannot be reached or answers anything else
     */
    public Optional<TimeStampToken> over(byte[] signature) throws IOException {
        return authority.isEmpty() ? Optional.empty() : Optional.of(ask(authority.get(), signature));
    }

    private static TimeStampToken ask(URI authority, byte[] signature) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(TSPAlgorithms.SHA256, sha256(signature), new BigInteger(64, RANDOM));
        try {
            TimeStampResponse response = new TimeStampResponse(send(authority, request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("the time-stamping authority refused: " + response.getStatusString());
            }
            StampCheck.requireSound(token, signature);
            return token;
        } catch (TSPException e) {
            throw new IOException("the time-stamping authority answered something else", e);
        }
    }

    private static byte[] send(URI authority, byte[] query) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(authority)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                .build();
        try {
            HttpResponse<java.io.InputStream> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (java.io.InputStream body = response.body()) {
                byte[] answer = body.readNBytes(LARGEST + 1);
                if (response.statusCode() != 200 || answer.length > LARGEST) {
                    throw new IOException("the time-stamping authority answered " + response.statusCode());
                }
                return answer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the time-stamping authority was asked", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
