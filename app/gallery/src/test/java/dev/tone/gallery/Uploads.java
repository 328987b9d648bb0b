package dev.tone.gallery;

import dev.tone.desktop.artifacts.UploadItem;
import dev.tone.desktop.artifacts.UploadItem.State;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ProjectId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Uploads as they can stand.
final class Uploads {
    private static final Fault FULL = new Fault(
            FaultKind.EXHAUSTED,
            "artifact/disk-full",
            "The disk is full.",
            "Free 120 MB or clean the project up, then resume the upload.");

    private Uploads() {}

    static List<UploadItem> inEachState() {
        return Arrays.stream(State.values()).map(Uploads::in).toList();
    }

    private static UploadItem in(State state) {
        boolean sized = state != State.WAITING && state != State.PREPARING;
        return new UploadItem(
                "u-" + state,
                new ProjectId("shop"),
                state == State.SENDING ? "봄맞이-상점-사이트-최종-진짜최종-2026년-5월-버전-그리고-더-긴-이름-그리고-더-긴-이름.zip" : "shop-site.zip",
                state,
                sized ? 41_000_000 : 0,
                sized ? 120_000_000 : 0,
                3_400_000,
                state == State.SENDING ? Duration.ofSeconds(24) : null,
                fault(state),
                null,
                state == State.DONE
                        ? List.of("node_modules was left out: a build makes it anew.", "3 links were left out.")
                        : List.of());
    }

    private static @Nullable Fault fault(State state) {
        return state == State.FAILED ? FULL : null;
    }
}
