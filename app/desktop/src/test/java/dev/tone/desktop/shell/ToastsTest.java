package dev.tone.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.view.ViewWindow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToastsTest {
    private final List<String> done = new ArrayList<>();
    private ViewWindow window;
    private Notices notices;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        notices = new Notices(window.ui.texts());
        window.show(() -> new Toasts(notices, window.ui));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Notice.Offer offer(String label) {
        return new Notice.Offer(label, () -> done.add(label));
    }

    @Test
    void what_can_be_done_is_offered_beneath_and_takes_the_toast_away() throws Exception {
        window.on(() -> {
            notices.offer(
                    Notice.Tone.ATTENTION,
                    "Shop #3 failed",
                    List.of(offer("Show log"), offer("Retry"), offer("Roll back")));
            return null;
        });
        window.awaitShown("#toast-offer-3");

        window.click("#toast-offer-2");

        window.awaitGone(".toast");
        assertThat(done).containsExactly("Retry");
    }

    @Test
    void a_single_offer_stands_beside_the_words() throws Exception {
        window.on(() -> {
            notices.undoable("Archived", () -> done.add("undo"));
            return null;
        });

        window.click("#toast-offer");

        window.awaitGone(".toast");
        assertThat(done).containsExactly("undo");
    }
}
