package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.view.FakeDesk;
import dev.tone.model.fault.Fault;
import dev.tone.model.log.LogLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSavingTest {
    private final Texts texts = Texts.of(Language.ENGLISH);
    private final FakeDesk desk = new FakeDesk();
    private final Notices notices = new Notices(texts);
    private final List<Fault> faults = new ArrayList<>();
    private final MemoryLog log = new MemoryLog();
    private final LogSaving saving = new LogSaving(
            log,
            new Work(Runnable::run, Runnable::run, faults::add),
            notices,
            new Ui(texts, new Formats(texts, Clock.systemUTC(), ZoneId.of("UTC")), desk));

    @Test
    void all_lines_leave_as_they_were_written(@TempDir Path folder) throws Exception {
        log.add(12_000).add(LogLevel.ERROR, "build", "\u001b[31mred\u001b[0m");
        desk.saveFile = Optional.of(folder.resolve("out.log"));

        saving.ask("site-production.log");

        List<String> written = Files.readAllLines(folder.resolve("out.log"));
        assertThat(written).hasSize(12_001).startsWith("line 1").endsWith("\u001b[31mred\u001b[0m");
        assertThat(notices.current()).extracting(Notice::text).containsExactly("12,001 lines saved as out.log");
        assertThat(folder).isDirectoryContaining("glob:**/out.log").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_and_leaves_nothing(@TempDir Path folder) {
        log.add(3);
        desk.saveFile = Optional.of(folder.resolve("no such folder/out.log"));

        saving.ask("site-production.log");

        assertThat(faults).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }
}
