package dev.tone.desktop.canvas.inspector;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Environment variables as people type them: a `NAME=value` a line.
final class EnvironmentText {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private EnvironmentText() {}

    static String write(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String text) {
        Map<String, String> environment = new TreeMap<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank()) {
                int equals = line.indexOf('=');
                String name =
                        equals < 0 ? line.strip() : line.substring(0, equals).strip();
                if (equals < 0 || !NAME.matcher(name).matches()) {
                    throw new Field.InvalidField("inspector.environment-invalid");
                }
                environment.put(name, line.substring(equals + 1));
            }
        }
        return environment;
    }
}
