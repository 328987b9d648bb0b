package dev.tone.platform.deployments.build;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What settings would run, what trust is given to, and whether settings make sense at all.
public final class BuildCommands {
    private static final int LONGEST = 8_192;
    private static final int MOST_VARIABLES = 200;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final Pattern HEALTH = Pattern.compile("/[\\x21-\\x7e]{0,1023}");

    private BuildCommands() {}

    /// In the order in which they run.
    public static List<String> of(BuildSettings settings) {
        return Stream.of(settings.install(), settings.build(), settings.start())
                .filter(Objects::nonNull)
                .toList();
    }

    /// SHA-256 over the commands; each with its length before it, so that no two lists have the same text.
    public static String digest(BuildSettings settings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String command : of(settings)) {
                byte[] bytes = command.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// @return the settings, blank commands as none
    /// @throws dev.tone.model.fault.FaultException `build/invalid-settings` naming what is wrong
    public static BuildSettings checked(BuildSettings settings) {
        BuildSettings clean = new BuildSettings(
                settings.root().isBlank() ? "." : settings.root(),
                blankToNull(settings.install()),
                blankToNull(settings.build()),
                blankToNull(settings.output()),
                blankToNull(settings.start()),
                settings.healthPath().isBlank() ? "/" : settings.healthPath(),
                settings.network(),
                settings.variables());
        folder("root", clean.root());
        if (clean.output() != null) {
            folder("output", clean.output());
        }
        for (String command : of(clean)) {
            if (command.length() > LONGEST || command.indexOf('\0') >= 0) {
                throw invalid("A command is too long.", "It has at most " + LONGEST + " characters.");
            }
        }
        if (clean.output() == null && clean.start() == null) {
            throw invalid("Neither a folder to serve nor a command to start is given.", "Fill in output or start.");
        }
        if (!HEALTH.matcher(clean.healthPath()).matches()) {
            throw invalid("The health path is not a path.", "It begins with `/` and has no spaces.");
        }
        if (clean.variables().size() > MOST_VARIABLES) {
            throw invalid("There are too many variables.", "There may be " + MOST_VARIABLES + ".");
        }
        clean.variables().forEach((name, value) -> {
            if (!VARIABLE.matcher(name).matches() || value.indexOf('\0') >= 0) {
                throw invalid(
                        "A variable cannot have the name `" + name + "`.",
                        "Use letters, digits and `_`, not beginning with a digit.");
            }
        });
        return clean;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void folder(String what, String path) {
        boolean outside = path.startsWith("/")
                || path.contains("\\")
                || path.indexOf('\0') >= 0
                || path.length() > 1 && path.charAt(1) == ':'
                || Stream.of(path.split("/", -1)).anyMatch(part -> part.equals("..") || part.isEmpty());
        if (outside || path.length() > 1_000) {
            throw invalid("The " + what + " folder is not inside the artifact.", "Give it relative, such as `dist`.");
        }
    }

    private static RuntimeException invalid(String title, String detail) {
        return Fault.invalid("build/invalid-settings", title, detail).asException();
    }
}
