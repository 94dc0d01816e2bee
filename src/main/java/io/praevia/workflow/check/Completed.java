package io.praevia.workflow.check;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds what other modellers leave out and the engine insists on; nothing else in the file changes. */
public final class Completed {

    private static final String KEPT = "P180D";
    private static final Pattern MODEL = Pattern.compile("<((?:[\\w.-]+:)?(process|decision))(\\s[^>]*?)(/?)>");
    private static final Pattern EXECUTABLE = Pattern.compile("\\bisExecutable\\s*=\\s*[\"'][^\"']*[\"']");

    private Completed() {}

    /** How long the engine keeps its history, when the file does not say; and that it runs. */
    public static byte[] of(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        Matcher model = MODEL.matcher(text);
        StringBuilder all = new StringBuilder();
        while (model.find()) model.appendReplacement(all, Matcher.quoteReplacement(tag(model)));
        model.appendTail(all);
        return all.toString().equals(text) ? content : all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String tag(Matcher model) {
        boolean process = model.group(2).equals("process");
        String attributes = model.group(3);
        if (process) {
            attributes = EXECUTABLE.matcher(attributes).replaceAll("");
            attributes = " isExecutable=\"true\"" + attributes;
            if (EXECUTABLE.matcher(model.group(3)).find() && model.group(3).contains("isExecutable=\"true\""))
                attributes = model.group(3);
        }
        if (!attributes.contains("historyTimeToLive"))
            attributes = " xmlns:kept=\"%s\" kept:historyTimeToLive=\"%s\""
                            .formatted(process ? ModelXml.CAMUNDA_BPMN : ModelXml.CAMUNDA_DMN, KEPT)
                    + attributes;
        return "<" + model.group(1) + attributes + model.group(4) + ">";
    }
}
