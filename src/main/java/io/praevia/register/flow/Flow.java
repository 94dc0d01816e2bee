package io.praevia.register.flow;

import io.praevia.register.draw.Drawing;
import java.util.List;

/** A picture, drawn, and the table that says the same; nothing is drawn when there are no rows. */
public record Flow(Drawing drawing, List<Row> rows) {

    /**
     * A source, system, recipient or country.
     *
     * @param stage what it is, in words
     * @param countries where it is, empty when nobody said; of a country, nothing
     * @param more what else is said of it; of a country, who is there
     */
    public record Row(String stage, String name, String countries, String more) {}
}
