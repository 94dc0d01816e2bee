package io.praevia.risk;

import io.praevia.kernel.text.Message;

/** How high a risk is: a number from 1 to 4 and its word. */
public enum RiskLevel {
    LOW(1),
    MODERATE(2),
    HIGH(3),
    VERY_HIGH(4);

    private final int number;

    RiskLevel(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public Message label() {
        return Message.of("layout.risk." + number);
    }

    /** True if the authority must be asked before processing when this level remains (GDPR Art. 36(1)). */
    public boolean high() {
        return number >= HIGH.number;
    }

    /** @throws IllegalArgumentException unless the number is from 1 to 4 */
    public static RiskLevel of(int number) {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("Risk levels go from 1 to 4, not " + number);
        }
        return values()[number - 1];
    }
}
