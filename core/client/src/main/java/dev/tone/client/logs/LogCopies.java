package dev.tone.client.logs;

import dev.tone.model.live.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The copies of logs in a folder of this computer. They outlive the platform's own logs, unless somebody takes them
/// away.
public final class LogCopies {
    private static final int ID = 36;

    private LogCopies() {}

    /// Name of a copy's files, without ending.
    static String name(Topic topic) {
        return topic.toString().replace(':', '-');
    }

    /// Removes the copies of logs that are no more. Blocks.
    ///
    /// @param gone may block; what it throws ends the removal
    public static void forget(Path folder, Predicate<Topic> gone) {
        List<Topic> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(LogCopy.TEXT))
                    .flatMap(name -> topic(name.substring(0, name.length() - LogCopy.TEXT.length())).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept.stream().filter(gone).forEach(topic -> delete(folder, name(topic)));
    }

    /// Empty for what is no copy, e.g. a file that was put there by hand.
    private static Optional<Topic> topic(String name) {
        int dash = name.length() - ID - 1;
        if (dash < 1 || name.charAt(dash) != '-') {
            return Optional.empty();
        }
        try {
            Topic topic = Topic.parse(name.substring(0, dash) + ":" + name.substring(dash + 1));
            return topic.kind() == Topic.Kind.LOG || topic.kind() == Topic.Kind.SITE_LOG
                    ? Optional.of(topic)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void delete(Path folder, String name) {
        try {
            for (String ending : List.of(LogCopy.TEXT, LogCopy.LINES, LogCopy.TAGS)) {
                Files.deleteIfExists(folder.resolve(name + ending));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
