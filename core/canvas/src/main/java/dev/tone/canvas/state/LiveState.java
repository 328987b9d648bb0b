package dev.tone.canvas.state;

import dev.tone.model.deployment.StageName;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is known about one element from its deployments.
///
/// @param word the state's code, which the window translates: that of a running deployment (`queued`, `building` …) or
///     of the health
/// @param stage the step that a running deployment is at
/// @param detail why it is not well, or null
/// @param since when it was seen so, or null when nobody knows
/// @param url where it answers, or null
/// @param label tells stages of the same name apart, `25 %`; null where there is only one
public record LiveState(
        ElementHealth health,
        String word,
        @Nullable StageName stage,
        @Nullable String detail,
        @Nullable Instant since,
        @Nullable String url,
        @Nullable String label) {
    public LiveState(
            ElementHealth health,
            String word,
            @Nullable StageName stage,
            @Nullable String detail,
            @Nullable Instant since,
            @Nullable String url) {
        this(health, word, stage, detail, since, url, null);
    }

    public static final LiveState DRAFT = new LiveState(ElementHealth.DRAFT, "draft", null, null, null, null);

    static String wordOf(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
