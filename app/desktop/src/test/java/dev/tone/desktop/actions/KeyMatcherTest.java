package dev.tone.desktop.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class KeyMatcherTest {
    private final ActionRegistry registry = new ActionRegistry();
    private Instant now = Instant.EPOCH;
    private final InstantSource source = () -> now;
    private final KeyMatcher matcher =
            new KeyMatcher(registry, Clock.offset(source.withZone(ZoneOffset.UTC), Duration.ZERO));

    private static KeyPress key(String code, String text) {
        return new KeyPress(code, text, false, false, false, false);
    }

    private static KeyPress mod(String code, String text) {
        return new KeyPress(code, text, true, false, false, false);
    }

    private static KeyPress shift(String code, String text) {
        return new KeyPress(code, text, false, false, false, true);
    }

    private void action(String id, Scope scope, String... keys) {
        registry.register(Action.of(id, Category.GO, () -> {}).in(scope).keys(keys));
    }

    private String match(KeyPress press) {
        return matcher.match(press, false, true).map(Action::id).orElse("");
    }

    @Test
    void matchesAModifierEvenWhenTheTextIsAControlCharacter() {
        action("palette.open", Scope.ANYWHERE, "Mod+K");

        assertThat(match(mod("K", "\u000b"))).isEqualTo("palette.open");
    }

    @Test
    void matchesTheProducedCharacterWhereverItsKeyIs() {
        action("help.shortcuts", Scope.ANYWHERE, "?");

        assertThat(match(shift("SLASH", "?"))).isEqualTo("help.shortcuts");
        assertThat(match(shift("UNDEFINED", "?"))).isEqualTo("help.shortcuts");
    }

    @Test
    void singleKeysWorkUnderAHangulLayout() {
        registry.setScopes(Set.of(Scope.CANVAS));
        action("canvas.select", Scope.CANVAS, "V");
        action("canvas.rectangle", Scope.CANVAS, "R");

        assertThat(match(key("UNDEFINED", "ㅍ"))).isEqualTo("canvas.select");
        assertThat(match(key("R", "ㄱ"))).isEqualTo("canvas.rectangle");
    }

    @Test
    void singleKeysWorkUnderACyrillicLayoutByTheirPlace() {
        action("canvas.select", Scope.ANYWHERE, "V");

        assertThat(match(key("V", "м"))).isEqualTo("canvas.select");
    }

    @Test
    void shiftTellsTwoActionsOfOneLetterApart() {
        action("canvas.component", Scope.ANYWHERE, "C");
        action("canvas.comment", Scope.ANYWHERE, "Shift+C");

        assertThat(match(key("C", "c"))).isEqualTo("canvas.component");
        assertThat(match(shift("C", "C"))).isEqualTo("canvas.comment");
    }

    @Test
    void aSequenceNeedsBothKeysInTime() {
        action("go.deployments", Scope.ANYWHERE, "G D");

        assertThat(match(key("G", "g"))).isEmpty();
        assertThat(match(key("D", "d"))).isEqualTo("go.deployments");

        match(key("G", "g"));
        now = now.plus(KeyMatcher.PATIENCE).plusMillis(1);
        assertThat(match(key("D", "d"))).isEmpty();
    }

    @Test
    void aBrokenSequenceStartsAnew() {
        action("go.deployments", Scope.ANYWHERE, "G D");
        action("canvas.rectangle", Scope.ANYWHERE, "R");
        match(key("G", "g"));

        assertThat(match(key("R", "r"))).isEqualTo("canvas.rectangle");
    }

    @Test
    void whileTypingOnlyModifiedKeysAct() {
        action("canvas.select", Scope.ANYWHERE, "V");
        action("palette.open", Scope.ANYWHERE, "Mod+K");

        assertThat(matcher.match(key("V", "v"), true, true)).isEmpty();
        assertThat(matcher.match(mod("K", ""), true, true)).isPresent();
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        action("canvas.select", Scope.ANYWHERE, "V");

        assertThat(matcher.match(key("V", "v"), false, false)).isEmpty();
    }

    @Test
    void theScopeInFrontWins() {
        action("canvas.find", Scope.CANVAS, "Mod+F");
        action("log.find", Scope.LOG, "Mod+F");
        registry.setScopes(EnumSet.of(Scope.LOG));

        assertThat(match(mod("F", ""))).isEqualTo("log.find");
    }

    @Test
    void whatIsNotEnabledDoesNotTakeTheKey() {
        SimpleBooleanProperty enabled = new SimpleBooleanProperty(false);
        registry.register(Action.of("deploy.start", Category.DEPLOY, () -> {})
                .keys("Mod+Enter")
                .when(enabled));

        assertThat(match(mod("ENTER", "\r"))).isEmpty();
        enabled.set(true);
        assertThat(match(mod("ENTER", "\r"))).isEqualTo("deploy.start");
    }

    @Test
    void remappedKeysReplaceTheDefaultsAndConflictsAreFound() {
        action("a.one", Scope.CANVAS, "V");
        action("a.two", Scope.CANVAS, "H");
        registry.setScopes(Set.of(Scope.CANVAS));

        registry.remap("a.one", java.util.List.of(Keys.of("X")));

        assertThat(match(key("V", "v"))).isEmpty();
        assertThat(match(key("X", "x"))).isEqualTo("a.one");
        assertThat(registry.conflicts(registry.get("a.one"), Keys.of("H")))
                .extracting(Action::id)
                .containsExactly("a.two");
    }

    @Test
    void keysAreShownAsTheSystemWritesThem() {
        assertThat(Keys.of("Mod+Shift+K").display(false)).isEqualTo("Ctrl+Shift+K");
        assertThat(Keys.of("Mod+Shift+K").display(true)).isEqualTo("⇧⌘K");
        assertThat(Keys.of("G C").display(false)).isEqualTo("G C");
        assertThat(Keys.of("Mod++").display(false)).isEqualTo("Ctrl++");
    }
}
