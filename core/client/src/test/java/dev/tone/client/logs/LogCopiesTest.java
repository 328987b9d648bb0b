package dev.tone.client.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.live.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCopiesTest {
    private static final Topic GONE = Topic.log(new DeploymentId("01a23004-af70-7000-a499-ae366735d058"));
    private static final Topic HERE = Topic.log(new DeploymentId("01a23006-4f0a-7000-af63-a0f9ec002ce9"));
    private static final Topic SITE = Topic.siteLog(new EnvironmentId("01a22ff3-84b8-7000-a3c4-554f7ba355c9"));

    @Test
    void what_is_no_more_goes_with_all_its_files_and_nothing_else_does(@TempDir Path folder) throws IOException {
        for (Topic topic : List.of(GONE, HERE, SITE)) {
            LogCopy.open(folder, LogCopies.name(topic)).close();
        }
        Files.writeString(folder.resolve("tone.log"), "the program's own");
        Files.writeString(folder.resolve("notes.text"), "somebody's");
        List<Topic> asked = new ArrayList<>();

        LogCopies.forget(folder, topic -> {
            asked.add(topic);
            return !topic.equals(HERE);
        });

        assertThat(asked).containsExactlyInAnyOrder(GONE, HERE, SITE);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            LogCopies.name(HERE) + ".text",
                            LogCopies.name(HERE) + ".lines",
                            LogCopies.name(HERE) + ".tags",
                            "tone.log",
                            "notes.text");
        }
    }
}
