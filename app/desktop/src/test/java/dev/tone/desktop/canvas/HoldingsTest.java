package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.CanvasId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldingsTest {
    private static final CanvasId SHOP = new CanvasId("shop");

    private final Holdings holdings = new Holdings();
    private final List<String> told = new ArrayList<>();

    @Test
    @DisplayName("C-135 a drawing that another window shows, so that it is there at once, is awaited already")
    void answered_at_once() {
        holdings.hold(SHOP, () -> {
            told.add(holdings.has(SHOP) ? "awaited" : "too early");
            return () -> told.add("given back");
        });
        assertThat(told).containsExactly("awaited");
        assertThat(holdings.all()).containsExactly(SHOP);

        holdings.giveBack(SHOP);
        holdings.giveBack(SHOP);
        assertThat(told).containsExactly("awaited", "given back");
        assertThat(holdings.has(SHOP)).isFalse();
    }

    @Test
    void what_fails_at_once_is_given_back_as_soon_as_it_is_there() {
        holdings.hold(SHOP, () -> {
            holdings.giveBack(SHOP);
            return () -> told.add("given back");
        });
        assertThat(told).containsExactly("given back");
        assertThat(holdings.all()).isEmpty();
    }
}
