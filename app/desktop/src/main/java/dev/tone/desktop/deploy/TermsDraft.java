package dev.tone.desktop.deploy;

import dev.tone.desktop.releases.StrategyDraft;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.Terms;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// On which terms it is deployed this time: when, how it takes the traffic, and why in spite of a lock.
public final class TermsDraft {
    private final StringProperty when = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ReleaseKind> releaseKind = new SimpleObjectProperty<>();
    private final StrategyDraft release = new StrategyDraft(ReleaseStrategy.AT_ONCE);
    private @Nullable String override;

    TermsDraft() {
        releaseKind.subscribe(kind -> {
            if (kind != null) {
                release.kindProperty().set(kind);
            }
        });
    }

    /// When it begins, as people type it; empty for now.
    public StringProperty whenProperty() {
        return when;
    }

    /// How it takes the traffic this time; null for what the environment says.
    public ObjectProperty<@Nullable ReleaseKind> releaseKindProperty() {
        return releaseKind;
    }

    /// What belongs to that way.
    public StrategyDraft release() {
        return release;
    }

    /// In spite of a lock or a freeze.
    void override(String reason) {
        override = reason.strip();
    }

    /// Null for the usual ones.
    ///
    /// @throws dev.tone.model.fault.FaultException `deploy/when`
    @Nullable
    Terms terms() {
        Instant begins = begins();
        ReleaseStrategy strategy = releaseKind.get() == null ? null : release.strategy();
        return override == null && begins == null && strategy == null ? null : new Terms(override, begins, strategy);
    }

    /// The same as options of a command, but for the reason, which is only asked for when it is needed.
    List<String> options() {
        List<String> words = new ArrayList<>();
        if (!when.get().isBlank()) {
            words.addAll(List.of("--at", calendar()));
        }
        if (releaseKind.get() != null) {
            words.add("--release");
            words.addAll(release.words());
        }
        return words;
    }

    private String calendar() {
        return when.get().strip().replace(' ', 'T');
    }

    private @Nullable Instant begins() {
        String text = when.get().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(calendar())
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException e) {
            throw Fault.invalid(
                            "deploy/when",
                            "“" + text + "” is no time. Type it like 2026-12-01 22:00, or nothing for now.",
                            null)
                    .asException();
        }
    }
}
