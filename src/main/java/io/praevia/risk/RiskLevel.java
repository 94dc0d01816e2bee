package io.praevia.risk;

/** How high a risk is: a number from 1 to 4 and its word. */
public enum RiskLevel {
    LOW(1, "Low"),
    MODERATE(2, "Moderate"),
    HIGH(3, "High"),
    VERY_HIGH(4, "Very high");

    private final int number;
    private final String label;

    RiskLevel(int number, String label) {
        this.number = number;
        this.label = label;
    }

    public int number() {
        return number;
    }

    public String label() {
        return label;
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
