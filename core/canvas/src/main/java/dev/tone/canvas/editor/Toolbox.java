package dev.tone.canvas.editor;

import dev.tone.model.observe.Observable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The tools and the state that the one in hand is in. The first tool is the one that all others come back to.
public final class Toolbox {
    private final Editor editor;
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final Observable<String> tool;
    private final Observable<Cursor> cursor = new Observable<>(Cursor.DEFAULT);
    /// Whether a drawing tool stays in hand after it has drawn.
    private final Observable<Boolean> kept = new Observable<>(false);

    private ToolState state = new Nothing();

    Toolbox(Editor editor, Iterable<Tool> tools) {
        this.editor = editor;
        tools.forEach(each -> this.tools.put(each.id(), each));
        this.tool = new Observable<>(home());
        enterRest(home());
    }

    /// The id of the tool in hand.
    public Observable<String> tool() {
        return tool;
    }

    public Observable<Cursor> cursor() {
        return cursor;
    }

    public Observable<Boolean> kept() {
        return kept;
    }

    public Set<String> ids() {
        return tools.keySet();
    }

    public ToolState state() {
        return state;
    }

    /// Takes another tool in hand; what is going on is given up.
    public void choose(String id) {
        if (!tools.containsKey(id)) {
            throw new IllegalArgumentException("No such tool: " + id);
        }
        if (state.isGesture()) {
            state.cancel();
        }
        enterRest(id);
    }

    public void chooseHome() {
        choose(home());
    }

    /// The tool in hand has drawn something: back to the first tool, unless it is kept.
    public void finished() {
        enterRest(kept.get() ? tool.get() : home());
    }

    /// The tool in hand rests again.
    public void rest() {
        enterRest(tool.get());
    }

    public void enter(ToolState next) {
        state.left();
        state = next;
        editor.show(Preview.NONE);
        next.entered();
        if (state == next) {
            cursor.set(next.cursor());
        }
    }

    /// Shows the state's cursor anew, after something under the pointer has changed.
    public void refreshCursor() {
        cursor.set(state.cursor());
    }

    private void enterRest(String id) {
        ToolState rest = Objects.requireNonNull(tools.get(id)).rest().apply(editor);
        tool.set(id);
        enter(rest);
    }

    private String home() {
        return tools.keySet().iterator().next();
    }

    private static final class Nothing implements ToolState {
        @Override
        public String path() {
            return "";
        }

        @Override
        public void cancel() {}
    }
}
