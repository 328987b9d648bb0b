package dev.tone.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.shell.WaitingPage.Ways;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingPageTest {
    private final List<String> done = new ArrayList<>();
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_team_platform_that_refuses_the_token_can_be_given_another() throws Exception {
        show("request/unauthenticated", () -> done.add("again"));

        window.click("#platform-again").click("#platform-retry");

        assertThat(done).containsExactly("again", "retry");
        assertThat(window.isShown("#platform-start-empty")).isFalse();
    }

    @Test
    void a_damaged_database_of_this_computer_can_be_kept_aside() throws Exception {
        show("database/damaged", null);

        window.click("#platform-start-empty");

        assertThat(done).containsExactly("empty");
        assertThat(window.isShown("#platform-again")).isFalse();
    }

    private void show(String code, @Nullable Runnable chooseTeam) throws Exception {
        Fault fault = new Fault(FaultKind.UNAVAILABLE, code, "It does not come.", null);
        Ways ways = new Ways(() -> done.add("retry"), () -> done.add("empty"), chooseTeam);
        window.show(() -> new WaitingPage(Place.CANVAS, new PlatformStatus.Failed(fault), ways, window.ui).node());
    }
}
