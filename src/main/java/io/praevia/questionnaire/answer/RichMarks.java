package io.praevia.questionnaire.answer;

import java.util.regex.Pattern;

/** Turns text pasted from a word processor into light marks: its bullets become "- ", its numbers "1. ", stacks of marks end. */
final class RichMarks {

    private static final Pattern BULLET = Pattern.compile("(?m)^([ \\t]*)[•·▪◦‣●○\uF0B7\uF0A7–][ \\t\u00A0]+");
    private static final Pattern NUMBER = Pattern.compile("(?m)^([ \\t]*\\d{1,3})[.)][\\t\u00A0]+");
    private static final Pattern STACKED =
            Pattern.compile("(?m)^((?:[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+){3})(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)++");
    private static final Pattern TRAILING = Pattern.compile("(?m)[ \\t]+$");

    private RichMarks() {}

    /** The text with list marks as Markdown writes them; nothing else is changed. */
    static String of(String text) {
        String bullets = BULLET.matcher(text).replaceAll("$1- ");
        return TRAILING.matcher(NUMBER.matcher(bullets).replaceAll("$1. "))
                .replaceAll("")
                .strip();
    }
}
