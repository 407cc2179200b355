package org.railcount.app.text;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the sources of the window say: the compiler reads them, with types, and this keeps each string in them with the call
 * it is handed to, and each use of a phrase with the keys it may have.
 */
final class AppSources {
    /**
     * A string in the sources.
     *
     * @param where file and line
     * @param call the method or class whose argument it is, as in "javafx.scene.Node.setId"; empty if it is none
     * @param glued whether it is joined to something else by a plus
     */
    record Literal(String packageName, String where, String text, String call, boolean glued) {}

    /**
     * A use of a phrase.
     *
     * @param bundle the package whose phrases are asked
     * @param keys the keys that are asked for, where they stand there
     * @param joined keys whose middle is found out when the program runs
     * @param values how many values are handed over for the phrase's places
     */
    record Use(String bundle, String where, Set<String> keys, Set<Joined> joined, int values) {}

    /** A key that is put together: how it begins and, where that is known too, how it ends. */
    record Joined(String begin, String end) {
        boolean fits(String key, Predicate<String> middle) {
            return key.length() > begin.length() + end.length()
                    && key.startsWith(begin)
                    && key.endsWith(end)
                    && middle.test(key.substring(begin.length(), key.length() - end.length()));
        }
    }

    private final List<Literal> literals = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final Set<Joined> joined = new HashSet<>();
    private final Set<String> constants = new HashSet<>();

    private AppSources() {}

    /** Reads all sources below a folder. */
    static AppSources read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
        return compile(files);
    }

    static AppSources compile(List<Path> files) throws IOException {
        AppSources sources = new AppSources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none", "-classpath", classPath),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : units) {
                sources.new Reader(trees, unit).scan(unit, null);
            }
        }
        return sources;
    }

    List<Literal> literals() {
        return literals;
    }

    List<Use> uses() {
        return uses;
    }

    /** All texts that are put together with a plus. */
    Set<Joined> joined() {
        return joined;
    }

    /** The names of all enum constants, as keys write them. */
    Set<String> constants() {
        return constants;
    }

    private final class Reader extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final String packageName;
        private final String file;
        private final Map<String, String> bundles = new HashMap<>();

        Reader(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
            packageName = unit.getPackageName().toString();
            file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            Element element = trees.getElement(getCurrentPath());
            if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(asKey(element));
            }
            if (variable.getInitializer() instanceof MethodInvocationTree call
                    && called(new TreePath(getCurrentPath(), call)).equals(Phrases.class.getName() + ".of")) {
                Tree user = ((MemberSelectTree) call.getArguments().get(0)).getExpression();
                bundles.put(variable.getName().toString(), packageOf(new TreePath(getCurrentPath(), user)));
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String called = called(getCurrentPath());
            boolean phrase =
                    called.equals(Phrases.class.getName() + ".get") || called.equals(Phrases.class.getName() + ".name");
            if (phrase && call.getMethodSelect() instanceof MemberSelectTree on) {
                Tree receiver = on.getExpression();
                Set<String> keys = new TreeSet<>();
                Set<Joined> joined = new HashSet<>();
                if (called.endsWith(".name")) {
                    named(call, keys);
                } else {
                    keys(call.getArguments().get(0), keys, joined);
                }
                String bundle = receiver instanceof IdentifierTree field
                        ? bundles.getOrDefault(field.getName().toString(), "?")
                        : packageOfBundle(receiver);
                int values = called.endsWith(".name") ? 0 : call.getArguments().size() - 1;
                uses.add(new Use(bundle, where(call), keys, joined, values));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() == Tree.Kind.PLUS) {
                joined.add(parts(sum));
            }
            return super.visitBinary(sum, nothing);
        }

        @Override
        public Void visitCase(CaseTree branch, Void nothing) {
            // What a value is compared with is never shown.
            return branch.getBody() == null ? scan(branch.getStatements(), nothing) : scan(branch.getBody(), nothing);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                keep(literal, text);
            }
            return null;
        }

        private void keep(LiteralTree literal, String text) {
            boolean glued = false;
            TreePath path = getCurrentPath();
            Tree child = literal;
            for (TreePath up = path.getParentPath(); up != null; up = up.getParentPath()) {
                Tree parent = up.getLeaf();
                if (parent instanceof BinaryTree) {
                    glued |= parent.getKind() == Tree.Kind.PLUS;
                } else if (parent instanceof MethodInvocationTree call
                        && call.getArguments().contains(child)) {
                    literals.add(new Literal(packageName, where(literal), text, called(up), glued));
                    return;
                } else if (parent instanceof NewClassTree made
                        && made.getArguments().contains(child)) {
                    literals.add(new Literal(packageName, where(literal), text, called(up), glued));
                    return;
                } else if (!(parent instanceof ParenthesizedTree
                        || parent instanceof ConditionalExpressionTree
                        || parent instanceof NewArrayTree)) {
                    break;
                }
                child = parent;
            }
            literals.add(new Literal(packageName, where(literal), text, "", glued));
        }

        private void named(MethodInvocationTree call, Set<String> keys) {
            String group = String.valueOf(((LiteralTree) call.getArguments().get(0)).getValue());
            TypeMirror type = trees.getTypeMirror(
                    new TreePath(getCurrentPath(), call.getArguments().get(1)));
            ((DeclaredType) type)
                    .asElement().getEnclosedElements().stream()
                            .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                            .forEach(constant -> keys.add(group + "." + asKey(constant)));
        }

        private void keys(ExpressionTree key, Set<String> keys, Set<Joined> joined) {
            if (key instanceof LiteralTree literal) {
                keys.add(String.valueOf(literal.getValue()));
            } else if (key instanceof ParenthesizedTree inner) {
                keys(inner.getExpression(), keys, joined);
            } else if (key instanceof ConditionalExpressionTree choice) {
                keys(choice.getTrueExpression(), keys, joined);
                keys(choice.getFalseExpression(), keys, joined);
            } else if (key instanceof BinaryTree sum) {
                joined.add(parts(sum));
            }
        }

        private Joined parts(BinaryTree sum) {
            ExpressionTree first = sum;
            while (first instanceof BinaryTree left) {
                first = left.getLeftOperand();
            }
            return new Joined(text(first), text(sum.getRightOperand()));
        }

        private String text(ExpressionTree part) {
            return part instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
        }

        private String called(TreePath call) {
            Element element = trees.getElement(call);
            if (element == null) {
                return "?";
            }
            String owner = element.getEnclosingElement().toString();
            return element.getKind() == ElementKind.CONSTRUCTOR ? owner : owner + "." + element.getSimpleName();
        }

        private String packageOfBundle(Tree receiver) {
            return receiver instanceof MethodInvocationTree call
                    ? packageOf(new TreePath(
                            getCurrentPath(),
                            ((MemberSelectTree) call.getArguments().get(0)).getExpression()))
                    : "?";
        }

        private String packageOf(TreePath type) {
            Element element = trees.getElement(type);
            while (element != null && element.getKind() != ElementKind.PACKAGE) {
                element = element.getEnclosingElement();
            }
            return String.valueOf(element);
        }

        private String asKey(Element constant) {
            return constant.getSimpleName().toString().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String where(Tree tree) {
            long position = trees.getSourcePositions().getStartPosition(unit, tree);
            return file + ":" + unit.getLineMap().getLineNumber(position);
        }
    }
}
