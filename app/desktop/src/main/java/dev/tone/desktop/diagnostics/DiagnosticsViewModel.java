package dev.tone.desktop.diagnostics;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.diagnostics.PlatformInfo;
import dev.tone.model.diagnostics.StorageReport;
import dev.tone.model.fault.Fault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Versions and places, the end of the app's log, crash reports, and the bundle.
public final class DiagnosticsViewModel {
    private static final int SHOWN = 3;

    private final Supplier<@Nullable DiagnosticsPort> platform;
    private final Supplier<List<Path>> crashReports;
    private final AppLogs logs;
    private final String version;
    private final Work work;
    private final Notices notices;
    private final Texts texts;
    private final Formats formats;
    private final ReadOnlyObjectWrapper<@Nullable PlatformInfo> info = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StorageReport> storage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Path> crashes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<String> logTail = new ReadOnlyObjectWrapper<>("");

    /// @param platform null while there is none
    /// @param version of the app
    public DiagnosticsViewModel(
            Supplier<@Nullable DiagnosticsPort> platform,
            Supplier<List<Path>> crashReports,
            Path logFolder,
            String version,
            Work work,
            Notices notices,
            Texts texts,
            Formats formats) {
        this.platform = platform;
        this.crashReports = crashReports;
        this.logs = new AppLogs(logFolder);
        this.version = version;
        this.work = work;
        this.notices = notices;
        this.texts = texts;
        this.formats = formats;
    }

    public ReadOnlyObjectProperty<@Nullable PlatformInfo> infoProperty() {
        return info.getReadOnlyProperty();
    }

    /// Where files are kept and how they are.
    public ReadOnlyObjectProperty<@Nullable StorageReport> storageProperty() {
        return storage.getReadOnlyProperty();
    }

    /// Begins to compare all files; [#refresh] tells how far that is.
    public void checkFiles() {
        DiagnosticsPort port = platform.get();
        if (port != null) {
            work.of(port::checkStorage).onFault(fault::set).onDone(storage::set).start();
        }
    }

    /// Why the platform could not be asked.
    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<String> logTailProperty() {
        return logTail.getReadOnlyProperty();
    }

    public ObservableList<Path> crashes() {
        return crashes;
    }

    public Path logFolder() {
        return logs.folder();
    }

    public void refresh() {
        DiagnosticsPort port = platform.get();
        if (port != null) {
            work.of(port::info)
                    .onFault(fault::set)
                    .onDone(now -> {
                        fault.set(null);
                        info.set(now);
                    })
                    .start();
        }
        if (port != null) {
            work.of(port::storage).onFault(fault::set).onDone(storage::set).start();
        }
        work.of(crashReports::get).onDone(crashes::setAll).start();
        work.of(logs::tail).onDone(logTail::set).start();
    }

    /// Facts by text key, in the order of the page.
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("diagnostics.fact.version", version);
        facts.put(
                "diagnostics.fact.java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        facts.put("diagnostics.fact.javafx", System.getProperty("javafx.runtime.version", "–"));
        facts.put(
                "diagnostics.fact.system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        PlatformInfo now = info.get();
        if (now != null) {
            facts.put("diagnostics.fact.platform", now.version());
            facts.put("diagnostics.fact.database", now.database());
            facts.put("diagnostics.fact.data", now.dataDirectory());
            facts.put("diagnostics.fact.isolation", texts.word("isolation", now.buildIsolation()));
        }
        StorageReport files = storage.get();
        if (files != null) {
            String store = "diagnostics.store." + files.store();
            facts.put("diagnostics.fact.store", texts.has(store) ? texts.get(store) : files.store());
            facts.put("diagnostics.fact.files", state(files));
        }
        return facts;
    }

    private String state(StorageReport files) {
        if (!files.damaged().isEmpty()) {
            String users = files.damaged().stream()
                    .map(each -> each.usedBy().isEmpty()
                            ? texts.get("diagnostics.files.unused")
                            : each.usedBy().getFirst())
                    .distinct()
                    .limit(SHOWN)
                    .collect(Collectors.joining(", "));
            return texts.get("diagnostics.files.damaged", files.damaged().size(), users);
        }
        if (files.checking()) {
            return texts.get("diagnostics.files.checking", formats.number(files.progress()));
        }
        Instant last = files.lastRun();
        return last == null
                ? texts.get("diagnostics.files.never")
                : texts.get(
                        "diagnostics.files.sound",
                        formats.number(files.files()),
                        formats.bytes(files.bytes()),
                        formats.absolute(last));
    }

    public void saveBundle(Path target) {
        String text = facts().entrySet().stream()
                .map(fact -> texts.get(fact.getKey()) + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
        work.run(() -> Bundle.write(target, text, logs.files(), crashReports.get()))
                .onDone(_ -> notices.success(
                        texts.get("diagnostics.saved", target.getFileName().toString())))
                .start();
    }
}
