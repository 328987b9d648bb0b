package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.Layer;
import dev.tone.model.id.LayerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The layers of a page of a `.drawio` file: what lies in its root, and is neither box nor line. A page with a single
/// one that is neither hidden nor locked has none here.
final class DrawioLayers {
    private static final int DEEPEST = 64;
    /// As draw.io calls a layer without a name.
    private static final String BACKGROUND = "Background";

    private final Map<String, DrawioCell> cells;
    private final Sheet sheet;
    private final Map<String, LayerId> drawn = new HashMap<>();

    /// @param page its name, where there are several
    DrawioLayers(Map<String, DrawioCell> cells, Sheet sheet, String page) {
        this.cells = cells;
        this.sheet = sheet;
        List<DrawioCell> layers = cells.values().stream().filter(this::isLayer).toList();
        boolean plain =
                layers.size() < 2 && layers.stream().noneMatch(layer -> layer.hidden || layer.is("locked", "1"));
        if (!plain) {
            for (DrawioCell layer : layers) {
                String name = layer.said.isEmpty() ? BACKGROUND : layer.said;
                drawn.put(
                        layer.id,
                        sheet.layer(
                                page.isEmpty() ? name : page + " · " + name, !layer.hidden, layer.is("locked", "1")));
            }
        }
    }

    private boolean isLayer(DrawioCell cell) {
        DrawioCell root = cells.get(cell.parent);
        return !cell.vertex && !cell.edge && root != null && root.parent.isEmpty();
    }

    /// The layer that a cell is on.
    LayerId of(DrawioCell cell) {
        DrawioCell at = cell;
        for (int i = 0; at != null && !isLayer(at) && i < DEEPEST; i++) {
            at = cells.get(at.parent);
        }
        return at == null ? Layer.BASE.id() : drawn.getOrDefault(at.id, Layer.BASE.id());
    }

    /// Whether it is hidden by itself or with what holds it; what is on a hidden layer is not.
    boolean isHidden(DrawioCell cell) {
        DrawioCell at = cell;
        for (int i = 0; at != null && !isLayer(at) && i < DEEPEST; i++) {
            if (at.hidden) {
                sheet.note("Left out: what is hidden there.");
                return true;
            }
            at = cells.get(at.parent);
        }
        return false;
    }
}
