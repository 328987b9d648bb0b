package dev.tone.robot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The robot's own arguments, and those that go on to the app.
///
/// @param data the app's data folder, or null for its default
/// @param port of the endpoint, 0 for any free one
/// @param picture file for a picture of the first window, or null
record Options(@Nullable Path data, int port, @Nullable Path picture, List<String> app) {
    static final String USAGE = "usage: robot [--data DIR] [--port N] [--picture FILE] [tone:LINK | FILE.tone]…";

    Options {
        app = List.copyOf(app);
    }

    /// @throws IllegalArgumentException with a sentence for people
    static Options parse(List<String> arguments) {
        @Nullable Path data = null;
        int port = 0;
        @Nullable Path picture = null;
        List<String> app = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--data" -> data = Path.of(value(arguments, i++)).toAbsolutePath();
                case "--port" -> port = port(value(arguments, i++));
                case "--picture" -> picture = Path.of(value(arguments, i++)).toAbsolutePath();
                default -> app.add(arguments.get(i));
            }
        }
        if (data != null) {
            app.addFirst(data.toString());
            app.addFirst("--data");
        }
        return new Options(data, port, picture, app);
    }

    private static String value(List<String> arguments, int option) {
        if (option + 1 >= arguments.size()) {
            throw new IllegalArgumentException(arguments.get(option) + " needs a value.");
        }
        return arguments.get(option + 1);
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port needs a number from 0 to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
