package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.AnswerText.Block;
import io.praevia.questionnaire.AnswerText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads light marks as plain data: paragraphs and lists of spans. There is no markup in it, so whoever shows it escapes
 * text as always; links, images, HTML, headings and code stay the text that was typed.
 */
public final class RichText {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final int DEEPEST = 8;

    private RichText() {}

    /** The paragraphs and lists of the text, in its order; a list in a list follows its parent as a list of its own. */
    public static List<Block> blocks(String text) {
        Reader reader = new Reader(text.replace('\t', ' '));
        reader.children(PARSER.parse(reader.source));
        return List.copyOf(reader.blocks);
    }

    /** The same as lines of plain text, items with their mark. */
    public static List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            int number = block.start();
            for (List<Span> item : block.items()) {
                String text = item.stream().map(Span::text).collect(Collectors.joining());
                String mark = switch (block.kind()) {
                    case PARAGRAPH -> "";
                    case BULLETS -> "• ";
                    case NUMBERS -> number++ + ". ";
                };
                lines.addAll((mark + text).lines().toList());
            }
        }
        return lines;
    }

    private static final class Reader {

        private final String source;
        private final List<Block> blocks = new ArrayList<>();

        Reader(String source) {
            this.source = source;
        }

        void children(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof ListBlock list) list(list, 1);
                else blocks.add(new Block(Block.Kind.PARAGRAPH, 1, List.of(spans(node))));
            }
        }

        private void list(ListBlock list, int depth) {
            Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
            List<List<Span>> items = new ArrayList<>();
            List<ListBlock> inner = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                List<Span> spans = new ArrayList<>();
                for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                    if (part instanceof ListBlock deeper && depth < DEEPEST) inner.add(deeper);
                    else {
                        if (!spans.isEmpty()) spans.add(new Span("\n", false, false));
                        spans.addAll(
                                part instanceof ListBlock ? List.of(new Span(typed(part), false, false)) : spans(part));
                    }
                }
                items.add(List.copyOf(spans));
            }
            boolean numbers = list instanceof OrderedList;
            blocks.add(new Block(
                    numbers ? Block.Kind.NUMBERS : Block.Kind.BULLETS, first == null ? 1 : first, List.copyOf(items)));
            inner.forEach(deeper -> list(deeper, depth + 1));
        }

        private List<Span> spans(Node block) {
            List<Span> spans = new ArrayList<>();
            inline(block, new Style(false, false, 0), spans);
            return spans;
        }

        private void inline(Node parent, Style style, List<Span> into) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                boolean strong = node instanceof StrongEmphasis;
                if (node instanceof Text text) into.add(style.span(text.getLiteral()));
                else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) into.add(style.span("\n"));
                else if ((strong || node instanceof Emphasis) && style.depth < DEEPEST)
                    inline(node, style.within(strong), into);
                else into.add(style.span(typed(node)));
            }
        }

        private String typed(Node node) {
            return node.getSourceSpans().stream()
                    .map(span -> source.substring(
                            span.getInputIndex(), Math.min(source.length(), span.getInputIndex() + span.getLength())))
                    .collect(Collectors.joining("\n"));
        }
    }

    private record Style(boolean strong, boolean emphasis, int depth) {

        Style within(boolean stronger) {
            return new Style(strong || stronger, emphasis || !stronger, depth + 1);
        }

        Span span(String text) {
            return new Span(text, strong, emphasis);
        }
    }
}
