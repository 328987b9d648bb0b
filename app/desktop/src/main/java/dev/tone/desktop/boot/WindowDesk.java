package dev.tone.desktop.boot;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.SystemDesk;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.stage.Stage;

/// The desk of a window, which is told there when the system opens nothing.
final class WindowDesk {
    private WindowDesk() {}

    static SystemDesk of(Stage stage, Texts texts, Notices notices, Executor fx) {
        return new SystemDesk(
                () -> stage,
                new SystemOpener(),
                Thread::startVirtualThread,
                (desk, address) -> fx.execute(() -> notices.offer(
                        Notice.Tone.ATTENTION,
                        texts.get("desk.unopened", address),
                        List.of(new Notice.Offer(texts.get("deployments.copy-address"), () -> desk.copy(address))))));
    }
}
