package dev.tone.desktop.artifacts.look;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.view.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Markdown set as text. Nothing is fetched: pictures show their words, HTML shows its source, and a link goes to the
/// browser only when it is a web address and pressed.
final class MarkdownLook extends ScrollPane {
    private static final int DEEPEST = 12;
    private static final int MOST_BLOCKS = 5_000;

    private static final Pattern TASK = Pattern.compile("\\[([ xX])]\\s+");

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final Ui ui;
    private final String source;
    private final VBox page = new VBox(10);

    MarkdownLook(String source, Ui ui) {
        this.ui = ui;
        this.source = source;
        setId("look-markdown");
        setFitToWidth(true);
        page.getStyleClass().add("markdown-look");
        setContent(page);
        Blocks blocks = new Blocks(page, "");
        PARSER.parse(source).accept(blocks);
    }

    private int blocks;

    private final class Blocks extends AbstractVisitor {
        private final VBox target;
        private final String mark;

        Blocks(VBox target, String mark) {
            this.target = target;
            this.mark = mark;
        }

        private void add(Node node) {
            blocks++;
            if (blocks <= MOST_BLOCKS) {
                target.getChildren().add(node);
            }
        }

        @Override
        public void visit(Heading heading) {
            add(flow(heading, "markdown-h" + Math.min(3, heading.getLevel())));
        }

        @Override
        public void visit(Paragraph paragraph) {
            MarkdownTable table = MarkdownTable.in(lines(paragraph));
            if (table == null) {
                add(flow(paragraph, "markdown-text"));
                return;
            }
            if (!table.before().isEmpty()) {
                add(line(String.join("\n", table.before()), "markdown-text"));
            }
            int most = Math.max(1, (MOST_BLOCKS - blocks) / table.columns().size());
            add(new MarkdownGrid(table, MarkdownLook.this::line, most));
            blocks += Math.min(most, table.rows().size()) * table.columns().size();
        }

        @Override
        public void visit(FencedCodeBlock block) {
            add(code(block.getLiteral()));
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            add(code(block.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock block) {
            add(code(block.getLiteral()));
        }

        @Override
        public void visit(ThematicBreak rule) {
            Region line = new Region();
            line.getStyleClass().add("markdown-rule");
            add(line);
        }

        @Override
        public void visit(BlockQuote quote) {
            VBox inside = new VBox(8);
            inside.getStyleClass().add("markdown-quote");
            add(inside);
            Blocks deeper = new Blocks(inside, mark);
            deeper.visitChildren(quote);
        }

        @Override
        public void visit(BulletList list) {
            items(list, null);
        }

        @Override
        public void visit(OrderedList list) {
            Integer first = list.getMarkerStartNumber();
            items(list, first == null ? 1 : first);
        }

        private void items(org.commonmark.node.Node list, @Nullable Integer first) {
            VBox rows = new VBox(4);
            add(rows);
            int number = first == null ? 0 : first;
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) {
                    VBox inside = new VBox(4);
                    HBox row = new HBox(8, sign(item, first == null ? "•" : number + "."), inside);
                    HBox.setHgrow(inside, javafx.scene.layout.Priority.ALWAYS);
                    rows.getChildren().add(row);
                    new Blocks(inside, mark).visitChildren(item);
                    number++;
                }
            }
        }
    }

    /// What stands before an entry of a list. A task (`[ ]`, `[x]`) is shown by a box, and its sign taken off its
    /// words.
    private Node sign(org.commonmark.node.Node item, String otherwise) {
        if (item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof org.commonmark.node.Text words) {
            Matcher task = TASK.matcher(words.getLiteral());
            if (task.lookingAt()) {
                boolean done = !task.group(1).isBlank();
                words.setLiteral(words.getLiteral().substring(task.end()));
                Label box = Nodes.whole(Nodes.label("", "muted", "markdown-task"));
                box.setGraphic(Icons.of(done ? Feather.CHECK_SQUARE : Feather.SQUARE));
                box.setAccessibleText(ui.text(done ? "look.task-done" : "look.task-open"));
                return box;
            }
        }
        return Nodes.whole(Nodes.label(otherwise, "muted"));
    }

    private static Node code(String text) {
        VBox box = new VBox();
        box.getStyleClass().add("markdown-code");
        text.lines().limit(2_000).forEach(line -> {
            TextFlow flow = new TextFlow();
            CodeColors.of(line.replace("\t", "    ")).forEach(part -> {
                Text piece = new Text(part.text());
                piece.getStyleClass().add("look-code");
                if (!part.style().isEmpty()) {
                    piece.getStyleClass().add(part.style());
                }
                flow.getChildren().add(piece);
            });
            flow.setMinHeight(18);
            box.getChildren().add(flow);
        });
        return box;
    }

    /// As they were written, without the signs of quotes and lists around them.
    private List<String> lines(Paragraph paragraph) {
        return paragraph.getSourceSpans().stream()
                .map(span -> source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .toList();
    }

    /// Words with what stands within a line: what would begin a list or a heading is words here.
    private TextFlow line(String words, String style) {
        if (PARSER.parse(words).getFirstChild() instanceof Paragraph paragraph) {
            return flow(paragraph, style);
        }
        Inlines plain = new Inlines(style);
        plain.words(words);
        return new TextFlow(plain.nodes.toArray(Node[]::new));
    }

    private TextFlow flow(org.commonmark.node.Node block, String style) {
        Inlines inlines = new Inlines(style);
        for (var child = block.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(inlines);
        }
        TextFlow flow = new TextFlow();
        flow.getChildren().setAll(inlines.nodes);
        return flow;
    }

    private final class Inlines extends AbstractVisitor {
        private final List<Node> nodes = new ArrayList<>();
        private final List<String> styles = new ArrayList<>();

        Inlines(String style) {
            styles.add("markdown-words");
            styles.add(style);
        }

        private void words(String text) {
            Node piece = Wrapping.isPossible(text) ? new Text(text) : new Label(text);
            piece.getStyleClass().addAll(styles);
            nodes.add(piece);
        }

        private void styled(String style, org.commonmark.node.Node node) {
            styles.add(style);
            visitChildren(node);
            styles.remove(style);
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            words(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            words(" ");
        }

        @Override
        public void visit(HardLineBreak line) {
            words("\n");
        }

        @Override
        public void visit(Code code) {
            styles.add("look-code");
            words(code.getLiteral());
            styles.remove("look-code");
        }

        @Override
        public void visit(HtmlInline html) {
            styles.add("look-comment");
            words(html.getLiteral());
            styles.remove("look-comment");
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled("markdown-emphasis", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            styled("markdown-strong", strong);
        }

        @Override
        public void visit(Image image) {
            words("[");
            visitChildren(image);
            words("]");
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (!to.startsWith("https://") && !to.startsWith("http://")) {
                visitChildren(link);
                return;
            }
            Inlines inside = new Inlines("markdown-text");
            inside.visitChildren(link);
            StringBuilder words = new StringBuilder();
            inside.nodes.forEach(node -> words.append(
                    switch (node) {
                        case Text text -> text.getText();
                        case Label label -> label.getText();
                        default -> "";
                    }));
            Hyperlink press = new Hyperlink(words.isEmpty() ? to : words.toString());
            Tips.set(press, to);
            press.setOnAction(_ -> ui.desk().browse(to));
            nodes.add(press);
        }
    }
}
