package dev.tone.desktop.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewViewTest {
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
    void where_it_goes_is_said_before_it_is_there() throws Exception {
        String address = window.on(() -> {
            try (PreviewView view = new PreviewView("site", "http://127.0.0.1:9/", window.ui)) {
                return ((Label) view.lookup("#site-address")).getText();
            }
        });

        assertThat(address).isEqualTo("http://127.0.0.1:9/");
    }
}
