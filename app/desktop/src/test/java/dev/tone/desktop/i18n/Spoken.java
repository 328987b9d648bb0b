package dev.tone.desktop.i18n;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Reads out of source code what it says to people: texts put together with `+`, with a place for each part that
/// differs, a choice of words taken both ways.
final class Spoken extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /// What is given to these, or is what they return, is said, a whole sentence or not.
    private static final Pattern SAID = Pattern.compile("(.*\\.)?(\\w*Faults\\.\\w+|Disk\\.\\w+|HostException(\\.\\w+)?"
            + "|Fault(\\.\\w+)?|invalid|gone|refused|require|tooLarge|unsupported|failure|Notifier\\.News"
            + "|notes\\.add|note|Sandbox\\.none|WebhookStop|Detection|EgressException|flaw|\\w+Flaw)");
    /// What is given to these is for a log, a database, a program or a visitor of a site.
    private static final Pattern NOT_SAID = Pattern.compile(
            "handle\\..*|Endpoint\\..*|LOG\\..*|(Pattern|Rows|Pages|err"
                    + "|out|log|job|statement|context\\.status.*)\\..*|Illegal\\w+|Unsupported\\w+|IndexOutOf\\w+|HttpRefusal"
                    + "|IOException|CauseKind|SampleWords|CapabilityNote|ProviderField|TokenGuide\\.Scope|Provider|Frame|DownHandler|LogEntry|say"
                    + "|server\\.stop|stop|refuse|provider\\.tearDown|.*\\.say|.*\\.write|.*\\.header|.*\\.comment|@.*|DateTimeFormatter.*");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z“`{].* .*[.!]", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile(".*\\p{L}{2,}.*", Pattern.DOTALL);

    private final List<String> said = new ArrayList<>();

    /// @param sources folders of source code
    static List<String> in(List<Path> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : sources) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Spoken spoken = new Spoken();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                spoken.scan(new TreePath(unit), null);
            }
        }
        return spoken.said;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
        List<Object> parts = new ArrayList<>();
        flatten(tree, parts);
        if (!take(parts)) {
            return super.visitBinary(tree, none);
        }
        for (Object part : parts) {
            if (part instanceof ExpressionTree inner && !(inner instanceof ConditionalExpressionTree)) {
                scan(inner, none);
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
        if (tree.getValue() instanceof String) {
            List<Object> parts = new ArrayList<>();
            flatten(tree, parts);
            take(parts);
        }
        return null;
    }

    private static void flatten(ExpressionTree tree, List<Object> parts) {
        switch (tree) {
            case ParenthesizedTree inner -> flatten(inner.getExpression(), parts);
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS -> {
                flatten(sum.getLeftOperand(), parts);
                flatten(sum.getRightOperand(), parts);
            }
            case LiteralTree literal -> parts.add(String.valueOf(literal.getValue()));
            default -> parts.add(tree);
        }
    }

    /// @return false when there is no text in it
    private boolean take(List<Object> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof ConditionalExpressionTree choice) {
                boolean any = false;
                for (ExpressionTree way : List.of(choice.getTrueExpression(), choice.getFalseExpression())) {
                    List<Object> chosen = new ArrayList<>(parts.subList(0, i));
                    flatten(way, chosen);
                    chosen.addAll(parts.subList(i + 1, parts.size()));
                    any |= take(chosen);
                }
                return any;
            }
        }
        if (parts.stream().noneMatch(String.class::isInstance)) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        int places = 0;
        for (Object part : parts) {
            text.append(part instanceof String fixed ? fixed : "{" + places++ + "}");
        }
        keep(text.toString());
        return true;
    }

    private void keep(String text) {
        String plain = text.replaceAll("%(,?d|s|\\.1f)", "{0}").replace("%%", "%");
        String call = call();
        String fixed = plain.replaceAll("\\{\\d}", "").strip();
        boolean words = fixed.contains(" ") && WORDS.matcher(fixed).matches();
        if (words
                && !NOT_SAID.matcher(call).matches()
                && (SAID.matcher(call).matches() || SENTENCE.matcher(plain).matches())) {
            said.add(plain);
        }
    }

    /// What the text is given to, else the method that it is in.
    private String call() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            switch (path.getLeaf()) {
                case MethodInvocationTree method -> {
                    String name = method.getMethodSelect().toString().replaceAll("\\s", "");
                    if (!name.endsWith(".formatted") && !name.equals("String.format")) {
                        return name;
                    }
                }
                case NewClassTree made -> {
                    return made.getIdentifier().toString();
                }
                case AnnotationTree made -> {
                    return "@" + made.getAnnotationType();
                }
                case MethodTree method -> {
                    return method.getName().toString();
                }
                default -> {}
            }
        }
        return "";
    }
}
