package io.praevia.record.pdf;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.praevia.record.seal.Sealer;
import io.praevia.record.seal.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * A record of 5, 50 and 500 pages, rendered and sealed; in turn Chromium prints the same HTML and PDFBox writes the same words
 * as bare lines.
 */
class RecordBenchmark {

    private static final Path CHROMIUM = Path.of(System.getProperty("praevia.chromium", "/usr/bin/chromium"));
    private static final int WARM_UP = 2;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Sealer sealer = new Sealer(TestKeys.OURS);
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Map<String, Long> allocated = new LinkedHashMap<>();

    @Test
    void recordsOfFiveFiftyAndFiveHundredPages() throws Exception {
        System.out.println("| pages | part | min, median, max ms | allocated MB | a minute | ratio to the record |");
        System.out.println("|---|---|---|---|---|---|");
        try (Printer printer = new Printer()) {
            for (int pages : new int[] {5, 50, 500}) {
                measure(new LongRecord(pages), pages == 500 ? 3 : 20, printer);
            }
        }
    }

    private void measure(LongRecord record, int rounds, Printer printer) throws Exception {
        byte[] pdf = record.render();
        String words = words(pdf);
        for (int round = -WARM_UP; round < rounds; round++) {
            if (round == 0) {
                times.clear();
                allocated.clear();
            }
            timed("rendered and sealed", () -> sealer.seal(record.render(), TestKeys.NOW));
            timed("bare PDFBox text", () -> BareText.write(words));
            if (printer.there()) {
                timed("Chromium printing the same HTML", () -> printer.print(record.xhtml()));
            }
        }
        double whole = median(times.get("rendered and sealed"));
        for (String part : times.keySet()) {
            List<Double> all = times.get(part);
            System.out.printf(
                    "| %d | %s | %.0f, %.0f, %.0f | %s | %.0f | %.2f |%n",
                    pages(pdf),
                    part,
                    Collections.min(all),
                    median(all),
                    Collections.max(all),
                    part.startsWith("Chromium") ? "–" : Long.toString(allocated.get(part) >> 20),
                    60_000 / median(all),
                    median(all) / whole);
        }
    }

    private void timed(String part, Callable<byte[]> act) throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        act.call();
        times.computeIfAbsent(part, p -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        allocated.put(part, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Chromium, started once; not there where it is not installed. */
    private static final class Printer implements AutoCloseable {

        private final Playwright playwright;
        private final Page page;

        Printer() {
            boolean installed = Files.isExecutable(CHROMIUM);
            playwright = installed
                    ? Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    : null;
            page = installed ? launch().newPage() : null;
            if (!installed) {
                System.out.println("Chromium is not installed: left out.");
            }
        }

        boolean there() {
            return page != null;
        }

        byte[] print(String xhtml) {
            page.setContent(xhtml);
            return page.pdf(
                    new Page.PdfOptions().setFormat("A4").setTagged(true).setOutline(true));
        }

        @Override
        public void close() {
            if (playwright != null) {
                playwright.close();
            }
        }

        private Browser launch() {
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
    }

    /** The words of a record as lines, without tags, tables, links or layout. */
    private static final class BareText {

        static byte[] write(String words) throws IOException {
            try (PDDocument document = new PDDocument()) {
                BareLines lines = new BareLines(document);
                for (String line : words.split("\n")) {
                    lines.add(line);
                }
                lines.end();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        }
    }
}
