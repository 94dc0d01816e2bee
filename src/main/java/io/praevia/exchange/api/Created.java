package io.praevia.exchange.api;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers to something new. */
public final class Created {

    private Created() {}

    /** 201 with the address of what was made. */
    public static <T> ResponseEntity<T> at(String path, T body) {
        return ResponseEntity.created(URI.create("/api/v1" + path)).body(body);
    }

    /** The id of what was made, when there is nothing else to tell. */
    public record Id(String id) {}
}
