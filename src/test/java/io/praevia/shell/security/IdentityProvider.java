package io.praevia.shell.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A small OpenID provider on this machine: discovery, keys, the redirect back, and signed ID tokens. */
final class IdentityProvider {

    private static final String CLIENT = "praevia";

    private final HttpServer server;
    private final String issuer;
    private final RSAKey key = newKey();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private RSAKey signing = key;
    private UnaryOperator<JWTClaimsSet.Builder> arrival = UnaryOperator.identity();

    IdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        on("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        on("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        on("/authorize", this::authorize);
        on("/token", this::token);
        server.start();
    }

    String issuer() {
        return issuer;
    }

    /** Whoever asks next is this person; the address is a verified one. */
    void arrives(String subject, String email) {
        signing = key;
        arrival = claims -> claims.subject(subject).claim("email", email).claim("email_verified", true);
    }

    /** Whoever asks next has these claims on top. */
    void bends(UnaryOperator<JWTClaimsSet.Builder> bent) {
        UnaryOperator<JWTClaimsSet.Builder> honest = arrival;
        arrival = claims -> bent.apply(honest.apply(claims));
    }

    /** Signs with a key that nobody knows, under the known key's name. */
    void forges() {
        signing = newKey();
    }

    void stop() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String nonce = nonces.remove(parameters(body).get("code"));
        json(exchange, """
                {"access_token":"%s","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(UUID.randomUUID(), idToken(nonce)));
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = arrival.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", nonce))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(signing));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","email"]}""".formatted(issuer);
    }

    private void on(String path, HttpHandler answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer.handle(exchange);
            }
        });
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
