package io.praevia.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves the sample pages and the bundled assets under the strict content policy; answers posts as told. */
final class KitchenServer implements AutoCloseable {

    record Answer(int status, Map<String, String> headers, String body) {}

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'";
    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css",
            "js",
            "text/javascript",
            "svg",
            "image/svg+xml",
            "woff2",
            "font/woff2",
            "bpmn",
            "text/xml");

    final List<String> posts = new CopyOnWriteArrayList<>();
    volatile Answer answer = new Answer(204, Map.of("X-Version", "18"), "");
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final KitchenSink kitchen = new KitchenSink();

    KitchenServer() throws IOException {
        server.createContext("/", this::handle);
        server.start();
    }

    String address(String page) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + page;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        if (exchange.getRequestMethod().equals("POST")) {
            posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            send(
                    exchange,
                    answer.status(),
                    "text/html; charset=utf-8",
                    answer.body().getBytes(StandardCharsets.UTF_8));
        } else if (KitchenSink.PAGES.contains(path)) {
            byte[] page = kitchen.draw(path).getBytes(StandardCharsets.UTF_8);
            send(exchange, 200, "text/html; charset=utf-8", page);
        } else {
            file(exchange, path);
        }
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        String resource = path.startsWith("assets/") ? "/static/" + path : "/" + path;
        try (InputStream in = KitchenServer.class.getResourceAsStream(resource)) {
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            send(exchange, in == null ? 404 : 200, type, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
