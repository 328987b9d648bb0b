package dev.tone.desktop.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ActionRegistryTest {
    private final ActionRegistry registry = new ActionRegistry();
    private final Action project =
            Action.of("project.new", Category.FILE, () -> {}).keys("Mod+N", "F7");

    @Test
    void keys_that_mean_something_else_here_are_not_shown() {
        registry.register(project);
        registry.register(Action.of("canvas.tab.new", Category.FILE, () -> {})
                .in(Scope.CANVAS)
                .keys("Mod+N"));
        assertThat(registry.keysInForce(project)).isEqualTo(project.keys());

        registry.setScopes(EnumSet.of(Scope.CANVAS));
        assertThat(registry.keysInForce(project)).containsExactly(Keys.of("F7"));
        assertThat(registry.keysInForce(registry.get("canvas.tab.new"))).hasSize(1);
    }
}
