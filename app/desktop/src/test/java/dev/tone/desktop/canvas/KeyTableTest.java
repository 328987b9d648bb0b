package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.KeyMatcher;
import dev.tone.desktop.actions.KeyPress;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.canvas.links.LinkActions;
import dev.tone.desktop.keys.KeyMap;
import dev.tone.desktop.keys.KeyPreset;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.shell.NoWindow;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.ShellActions;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTableTest {
    private static final String EDITOR = "editor";

    @TempDir
    private Path folder;

    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final ActionRegistry registry = new ActionRegistry();
    private final KeyMatcher matcher = new KeyMatcher(registry, Clock.systemUTC());

    record Row(String act, List<String> keys, String action) {
        @Override
        public String toString() {
            return act + " " + keys;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream table = Objects.requireNonNull(KeyTableTest.class.getResourceAsStream("keys.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(";"))
                            .map(cells -> new Row(
                                    cells[0],
                                    Arrays.stream(cells[1].strip().split(" \\| "))
                                            .toList(),
                                    cells[2].strip()))
                            .toList()
                            .stream();
        }
    }

    @BeforeEach
    void register() {
        SettingsStore store = new SettingsStore(folder.resolve("settings"), Runnable::run);
        registry.registerAll(new CanvasActions(editor, new NoPanels()).all());
        CanvasContext context = new CanvasContext(
                null,
                null,
                Runnable::run,
                null,
                registry,
                new ShellViewModel(Place.CANVAS),
                store,
                null,
                new Painters(),
                null,
                null);
        registry.registerAll(new ClipboardActions(
                        editor,
                        context,
                        new Pictures(editor, null, null, null),
                        new PastedDrawing(editor, null, null, null, null))
                .all());
        registry.registerAll(LinkActions.of(editor, null, _ -> {}, () -> {}));
        registry.registerAll(new PrecisionActions(editor).all());
        registry.registerAll(PreferenceActions.of(store));
        registry.registerAll(ShellActions.of(new ShellViewModel(Place.CANVAS), new NoWindow()));
        registry.setScopes(Set.of(Scope.CANVAS));
        // One step to undo and one to redo, without which their keys mean nothing.
        editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        editor.commands().placeService(ServiceKind.API, new Point(300, 0));
        editor.commands().undo();
    }

    private static KeyPress press(String stroke) {
        List<String> parts = new ArrayList<>(List.of(stroke.split("\\+(?=.)")));
        String key = parts.removeLast();
        boolean shift = parts.contains("Shift");
        String code = Map.of(
                        "]",
                        "CLOSE_BRACKET",
                        "[",
                        "OPEN_BRACKET",
                        "'",
                        "QUOTE",
                        "=",
                        "EQUALS",
                        "-",
                        "MINUS",
                        ".",
                        "PERIOD",
                        ",",
                        "COMMA",
                        "?",
                        "SLASH")
                .getOrDefault(key, key.matches("\\d") ? "DIGIT" + key : key);
        return new KeyPress(
                code,
                // With Shift such a key produces something else; its place is what counts then.
                key.length() == 1 && (!shift || Character.isLetter(key.charAt(0))) ? key.toLowerCase(Locale.ROOT) : "",
                parts.contains("Mod"),
                false,
                parts.contains("Alt"),
                shift || key.equals("?"));
    }

    private String match(String keys, boolean typing, boolean singleKeys) {
        String action = "";
        for (String stroke : keys.split(" ")) {
            action = matcher.match(press(stroke), typing, singleKeys)
                    .map(Action::id)
                    .orElse("");
        }
        return action;
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("C-159 each row of the key table is an action that its keys trigger")
    void row(Row row) {
        for (String keys : row.keys()) {
            if (row.action().equals(EDITOR)) {
                assertThat(match(keys, false, true)).as(keys).isEmpty();
                answers(keys);
            } else {
                assertThat(registry.find(row.action())).as(row.action()).isNotNull();
                assertThat(match(keys, false, true)).as(keys).isEqualTo(row.action());
            }
        }
    }

    /// With a service, another beside it, and the first one selected.
    private void answers(String keys) {
        editor.toolbox().chooseHome();
        editor.choosing().all();
        editor.commands().delete();
        ElementId one = editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        editor.commands().grow(dev.tone.canvas.ops.GrowConnected.Toward.RIGHT);
        editor.selection().only(one);
        String before = editor.selection().ids() + " " + editor.document().records()
                + editor.toolbox().state().path();
        List<String> parts = new ArrayList<>(List.of(keys.split("\\+")));
        String key = Map.of("ENTER", "Enter", "ESCAPE", "Escape", "TAB", "Tab", "RIGHT", "ArrowRight")
                .getOrDefault(parts.getLast(), parts.getLast());
        Modifiers held = new Modifiers(parts.contains("Shift"), parts.contains("Alt"), parts.contains("Mod"));
        assertThat(editor.input().key(KeyInput.press(key, held))).as(keys).isTrue();
        assertThat(editor.selection().ids() + " " + editor.document().records()
                        + editor.toolbox().state().path())
                .as(keys)
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("C-159 single keys are no keys while one types, or when they are switched off")
    void single_keys(Row row) {
        for (String keys : row.keys()) {
            if (keys.matches("(Shift\\+)?[A-Z0-9\\[\\]?](?: [A-Z])?")) {
                assertThat(match(keys, true, true)).as(keys).isEmpty();
                assertThat(match(keys, false, false)).as(keys).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KeyPreset.class)
    @DisplayName("C-159 no preset gives the same keys to two actions that can be in front together")
    void presets(KeyPreset preset) {
        KeyMap map = new KeyMap(registry, new SettingsStore(folder.resolve("preset"), Runnable::run));
        map.use(preset);
        for (Action action : registry.known()) {
            for (Keys keys : registry.keysOf(action)) {
                List<Action> rivals = registry.conflicts(action, keys).stream()
                        // Where the canvas is in front its own keys win over those that work anywhere.
                        .filter(other -> other.scope() == action.scope())
                        .toList();
                assertThat(rivals)
                        .as(preset + " " + action.id() + " " + keys.format())
                        .isEmpty();
            }
        }
        map.use(KeyPreset.TONE);
        assertThat(registry.known()).noneMatch(action -> registry.isRemapped(action.id()));
    }

    @Test
    @DisplayName("undo and redo are offered only while there is something to undo and redo")
    void history_actions() {
        Action undo = registry.get("canvas.undo");
        Action redo = registry.get("canvas.redo");
        assertThat(undo.trigger()).isTrue();
        assertThat(undo.enabled().get()).isFalse();
        assertThat(redo.trigger() && redo.trigger()).isTrue();
        assertThat(redo.enabled().get()).isFalse();
        assertThat(undo.enabled().get()).isTrue();
    }

    @Test
    @DisplayName("C-159 a preset names actions that there are")
    void preset_actions() {
        KeyMap map = new KeyMap(registry, new SettingsStore(folder.resolve("preset"), Runnable::run));
        map.use(KeyPreset.FIGMA);
        assertThat(match("Shift+L", false, true)).isEqualTo("canvas.tool.connector");
        assertThat(match("Mod+Shift+C", false, true)).isEqualTo("canvas.copy-png");
        map.use(KeyPreset.DRAW_IO);
        assertThat(match("D", false, true)).isEqualTo("canvas.tool.rectangle");
        assertThat(match("Mod+Shift+C", false, true)).isEqualTo("canvas.copy-style");
    }
}
