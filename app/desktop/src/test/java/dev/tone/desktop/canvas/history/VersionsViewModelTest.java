package dev.tone.desktop.canvas.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.canvas.version.Version;
import dev.tone.canvas.version.VersionFolder;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.id.IdGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsViewModelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);

    @TempDir
    private Path folder;

    private VersionsViewModel opened() {
        Work work = new Work(Runnable::run, Runnable::run, fault -> {
            throw fault.asException();
        });
        return new VersionsViewModel(editor, new VersionFolder(folder), work, IdGenerator.system(), Instant::now);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void a_deleted_version_can_be_taken_back_until_the_drawing_is_opened_again() throws IOException {
        editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        VersionsViewModel versions = opened();
        versions.save("First", _ -> {});
        Version first = versions.versions().getFirst();
        versions.save("Second", _ -> {});

        versions.remove(first);
        versions.takeBack(first);
        assertThat(opened().content(first.id())).isEqualTo(editor.document().records());

        versions.remove(first);
        assertThat(opened().versions()).extracting(Version::name).containsExactly("Second");
        assertThat(files()).isEqualTo(2);
    }
}
