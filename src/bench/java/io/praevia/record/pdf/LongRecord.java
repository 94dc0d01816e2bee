package io.praevia.record.pdf;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The sample record, its chapters of answers, tables and pictures repeated until it has about so many pages. */
final class LongRecord {

    private static final Pattern BODY = Pattern.compile("(?s)^(.*<body[^>]*>)(.*)(</body>.*)$");
    private static final Pattern CHAPTER = Pattern.compile("(?=<h2 id=)");

    private final String xhtml;

    LongRecord(int pages) throws IOException {
        Matcher whole = BODY.matcher(SampleRecord.page(false).xhtml());
        if (!whole.matches()) {
            throw new IllegalStateException("the sample has no body");
        }
        String[] chapters = CHAPTER.split(whole.group(2));
        int once = pages(whole.group(1) + whole.group(2) + whole.group(3));
        StringBuilder body = new StringBuilder();
        int chapter = 0;
        int wanted = Math.max(1, Math.round((float) pages * chapters.length / once));
        for (; chapter < wanted; chapter++) {
            String text = chapters[chapter % chapters.length];
            body.append(chapter < chapters.length ? text : text.replaceAll("\\sid=\"[^\"]*\"", ""));
        }
        if (chapter < chapters.length) {
            body.append(chapters[chapters.length - 1]);
        }
        xhtml = whole.group(1) + body + whole.group(3);
    }

    String xhtml() {
        return xhtml;
    }

    /** On this thread, so that what it allocates can be counted. */
    byte[] render() {
        return SampleRecord.RENDERER.render(SampleRecord.document(xhtml), warning -> {});
    }

    private static int pages(String xhtml) throws IOException {
        byte[] pdf = SampleRecord.RENDERER.render(SampleRecord.document(xhtml), warning -> {});
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
