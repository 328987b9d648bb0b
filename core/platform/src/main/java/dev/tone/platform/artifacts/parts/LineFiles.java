package dev.tone.platform.artifacts.parts;

import dev.tone.model.artifact.Components.Component;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lock files that say one thing a line.
final class LineFiles {
    private static final int LONGEST = 1_000;
    private static final Pattern REQUIREMENT = Pattern.compile(
            "([A-Za-z0-9][A-Za-z0-9._-]{0,200})(?:\\[[^]]{0,200}])?\\s*(?:[=~<>!]=?=?\\s*([^\\s;,#]+))?.*");
    private static final Pattern GO = Pattern.compile("(?:require\\s+)?([a-zA-Z0-9][^\\s()]{1,300})\\s+(v[^\\s]+).*");
    private static final Pattern TOML = Pattern.compile("(name|version)\\s*=\\s*\"([^\"]{0,200})\"");
    private static final Pattern GRADLE = Pattern.compile("([^:#=]{1,200}):([^:=]{1,200}):([^:=]{1,100})=.*");

    static void requirements(String text, Consumer<Component> found) {
        text.lines().map(String::strip).filter(LineFiles::says).forEach(line -> {
            Matcher matcher = REQUIREMENT.matcher(line);
            if (!line.startsWith("-") && matcher.matches()) {
                String version = matcher.group(2);
                found.accept(new Component("pypi", matcher.group(1), version == null ? "" : version, null));
            }
        });
    }

    static void goMod(String text, Consumer<Component> found) {
        text.lines().map(String::strip).filter(LineFiles::says).forEach(line -> {
            Matcher matcher = GO.matcher(line);
            if (matcher.matches() && matcher.group(1).contains(".")) {
                found.accept(new Component("golang", matcher.group(1), matcher.group(2), null));
            }
        });
    }

    static void cargoLock(String text, Consumer<Component> found) {
        String[] name = {""};
        text.lines().map(String::strip).filter(LineFiles::says).forEach(line -> {
            Matcher matcher = TOML.matcher(line);
            if (line.startsWith("[[")) {
                name[0] = "";
            } else if (matcher.matches() && matcher.group(1).equals("name")) {
                name[0] = matcher.group(2);
            } else if (matcher.matches() && !name[0].isEmpty()) {
                found.accept(new Component("cargo", name[0], matcher.group(2), null));
                name[0] = "";
            }
        });
    }

    static void gradleLock(String text, Consumer<Component> found) {
        text.lines().map(String::strip).filter(LineFiles::says).forEach(line -> {
            Matcher matcher = GRADLE.matcher(line);
            if (matcher.matches()) {
                found.accept(new Component("maven", matcher.group(1) + "/" + matcher.group(2), matcher.group(3), null));
            }
        });
    }

    private static boolean says(String line) {
        return !line.isEmpty() && line.length() <= LONGEST && !line.startsWith("#") && !line.startsWith("//");
    }

    private LineFiles() {}
}
