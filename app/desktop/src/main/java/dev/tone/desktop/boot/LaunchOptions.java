package dev.tone.desktop.boot;

import dev.tone.client.session.AppFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param data folder of this profile; platform data and the window's own files lie in it
/// @param opens `tone:` links and `.tone` files to open, in order
record LaunchOptions(Path data, List<String> opens) {
    static final String USAGE = "usage: tone [--data DIR] [--profile NAME] [tone:LINK | FILE.tone]…";

    LaunchOptions {
        opens = List.copyOf(opens);
    }

    /// @throws IllegalArgumentException with a sentence for people when the arguments make no sense
    static LaunchOptions parse(List<String> args, AppFolders folders) {
        @Nullable Path data = null;
        @Nullable String profile = null;
        List<String> opens = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            switch (arg) {
                case "--data" ->
                    data = Path.of(valueOf(args, i++)).toAbsolutePath().normalize();
                case "--profile" -> profile = validProfile(valueOf(args, i++));
                default -> {
                    if (arg.startsWith("--")) {
                        throw new IllegalArgumentException("There is no option " + arg + ".");
                    }
                    opens.add(isLink(arg) ? arg : Path.of(arg).toAbsolutePath().toString());
                }
            }
        }
        Path base = data == null ? folders.data() : data;
        return new LaunchOptions(
                profile == null ? base : base.resolve("profiles").resolve(profile), opens);
    }

    /// What a command in a terminal needs to find the same platform: nothing where it looks anyway.
    List<String> dataOption(AppFolders folders) {
        return data.equals(folders.data()) ? List.of() : List.of("--data", data.toString());
    }

    /// The window's own files: settings, crash reports, drafts.
    Path appFolder() {
        return data.resolve("app");
    }

    private static boolean isLink(String arg) {
        return arg.startsWith("tone:");
    }

    private static String valueOf(List<String> args, int option) {
        if (option + 1 >= args.size()) {
            throw new IllegalArgumentException(args.get(option) + " needs a value.");
        }
        return args.get(option + 1);
    }

    private static String validProfile(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("A profile's name has up to 40 letters, digits, '-' and '_'.");
        }
        return name;
    }
}
