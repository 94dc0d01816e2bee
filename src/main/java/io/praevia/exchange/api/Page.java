package io.praevia.exchange.api;

import io.praevia.kernel.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list that can grow. */
public record Page<T>(
        @Schema(description = "The items, in the order that the address names.")
        List<T> items,

        @Schema(description = "Send it as `after` to get what follows; null at the end.") @Nullable
        String next) {

    /** Items of a page when the caller names no number. */
    public static final String SIZE = "50";

    private static final int MOST = 200;

    /** @throws Refused.Invalid unless the limit is from 1 to 200 */
    public static int size(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused.Invalid("limit", "api.refused.limit", MOST);
        }
        return limit;
    }

    /** Cuts the page out of rows that were read with one more than the page takes, as a look ahead. */
    public static <R, T> Page<T> of(List<R> rows, int size, Function<R, String> key, Function<R, T> view) {
        List<R> page = rows.subList(0, Math.min(size, rows.size()));
        String next = rows.size() > size ? key.apply(page.get(size - 1)) : null;
        return new Page<>(page.stream().map(view).toList(), next);
    }
}
