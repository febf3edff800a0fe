package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A class of at most 400 lines, a method of at most 40, a constructor of at most 7 parameters. The
/// exceptions stand in `size-exceptions.txt`, a list that may only shrink.
class SizesTest {

    private static final Path EXCEPTIONS = Path.of("src/test/resources/size-exceptions.txt");
    private static final Pattern METHOD =
            Pattern.compile("^    (?: {4})?[\\w@<][^;=]*\\([^;]*\\)[^;]*\\{\\s*$");

    private record Sized(String name, int lines) {}

    @Test
    void nothingOutgrowsTheHouse() {
        List<Sized> classes = new ArrayList<>();
        List<Sized> methods = new ArrayList<>();
        measure(Sources.files(Sources.MAIN, ".java"), classes, methods);
        report("classes", classes);
        report("methods", methods);
        assertThat(tooLong(Sources.files(Sources.MAIN, ".java")))
                .as("Give the class a second one to share its work with, cut the method in two")
                .isSubsetOf(exceptions());
    }

    @Test
    void noConstructorTakesMoreThanSeven() {
        assertThat(greedy(Sources.files(Sources.MAIN, ".java")))
                .as("More than seven collaborators are two classes")
                .isSubsetOf(exceptions());
    }

    private static void measure(List<Path> files, List<Sized> classes, List<Sized> methods) {
        for (Path file : files) {
            List<String> lines = Sources.text(file).lines().toList();
            classes.add(new Sized(name(file), lines.size()));
            methods(name(file), lines, methods);
        }
    }

    /// Classes and methods that are too long.
    static Set<String> tooLong(List<Path> files) {
        List<Sized> classes = new ArrayList<>();
        List<Sized> methods = new ArrayList<>();
        measure(files, classes, methods);
        Set<String> tooLong = new TreeSet<>();
        classes.stream().filter(c -> c.lines() > 400).forEach(c -> tooLong.add(c.name()));
        methods.stream().filter(m -> m.lines() > 40).forEach(m -> tooLong.add(m.name()));
        return tooLong;
    }

    /// Constructors with more than seven parameters.
    static Set<String> greedy(List<Path> files) {
        Set<String> greedy = new TreeSet<>();
        for (Path file : files) {
            String simple = file.getFileName().toString().replace(".java", "");
            Matcher matcher =
                    Pattern.compile(
                                    "(?m)^    (?:public |protected )?"
                                            + simple
                                            + "\\(([^)]*)\\)\\s*\\{")
                            .matcher(Sources.code(file));
            while (matcher.find()) {
                String parameters = matcher.group(1).replaceAll("<[^<>()]*>", "");
                if (parameters.chars().filter(c -> c == ',').count() >= 7) {
                    greedy.add(name(file) + "(constructor)");
                }
            }
        }
        return greedy;
    }

    private static void methods(String owner, List<String> lines, List<Sized> methods) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!METHOD.matcher(line).matches()
                    || line.strip().startsWith("@")
                    || line.strip().startsWith("return ")) continue;
            String indent = line.substring(0, line.length() - line.stripLeading().length());
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).equals(indent + "}")) end++;
            Matcher name = Pattern.compile("(\\w+)\\s*\\(").matcher(line);
            if (name.find() && !line.contains(" class ") && !line.contains(" record ")) {
                methods.add(new Sized(owner + "#" + name.group(1), end - i + 1));
            }
        }
    }

    private static void report(String what, List<Sized> sizes) {
        List<Sized> sorted =
                sizes.stream().sorted((a, b) -> Integer.compare(b.lines(), a.lines())).toList();
        System.out.println(
                what
                        + ": "
                        + sorted.size()
                        + ", median "
                        + sorted.get(sorted.size() / 2).lines()
                        + " lines, longest "
                        + sorted.stream()
                                .limit(5)
                                .map(s -> s.name() + " " + s.lines())
                                .collect(Collectors.joining(", ")));
    }

    private static String name(Path file) {
        return file.toString().replaceFirst(".*io/portolan/", "").replace(".java", "");
    }

    private static Set<String> exceptions() {
        return Sources.text(EXCEPTIONS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
