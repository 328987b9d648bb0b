package dev.tone.desktop.canvas.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// The picture in square tiles that hang on the plane, for where sending the whole of it each frame would be the price:
/// a screen of 4K behind a graphics card. A pan moves the tiles and paints only those that come into view; an edit
/// sends only the pixels that are others; a zoom scales what is there, and is painted sharply when it rests.
final class TilePicture implements Presenter {
    static final int SIDE = 512;

    /// How far what was painted for one zoom is stretched for another before it is painted anew.
    private static final double MOST_STRETCH = 1.5;

    /// Further than this from the first tile, places would no longer be exact in the toolkit's floats.
    private static final int FARTHEST = 16_384;

    private final Group root = new Group();
    private final Group plane = new Group();
    private final Scale stretch = new Scale();
    private final Rectangle clip = new Rectangle();
    private final Map<Place, Tile> tiles = new HashMap<>();
    private final Deque<Tile> spare = new ArrayDeque<>();
    private final int[] scratch = new int[SIDE * SIDE];
    private int width;
    private int height;
    private double zoom = 1;
    private Place anchor = new Place(0, 0);

    /// A tile's column and row on the plane, counted from the world's origin.
    private record Place(int column, int row) {}

    TilePicture() {
        root.setManaged(false);
        root.setMouseTransparent(true);
        root.setClip(clip);
        root.getChildren().add(plane);
        plane.getTransforms().add(stretch);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void resize(int newWidth, int newHeight, double scale) {
        width = newWidth;
        height = newHeight;
        clip.setWidth(width);
        clip.setHeight(height);
        DevicePixels.show(root, scale);
        clear();
    }

    @Override
    public void present(Frame frame, Artist artist) {
        double factor = frame.zoom() / zoom;
        boolean stretched = frame.zoom() != zoom;
        if (stretched && (!frame.moving() || factor > MOST_STRETCH || factor < 1 / MOST_STRETCH)) {
            clear();
            zoom = frame.zoom();
            factor = 1;
        }
        if (tiles.isEmpty()) {
            anchor = new Place(tile(frame.left()), tile(frame.top()));
        }
        int first = tile(frame.left() / factor);
        int last = tile((frame.left() + width - 1) / factor);
        int top = tile(frame.top() / factor);
        int bottom = tile((frame.top() + height - 1) / factor);
        if (Math.abs(first - anchor.column()) > FARTHEST || Math.abs(top - anchor.row()) > FARTHEST) {
            clear();
            anchor = new Place(first, top);
        }
        tiles.entrySet().removeIf(each -> {
            Place at = each.getKey();
            boolean gone = at.column() < first || at.column() > last || at.row() < top || at.row() > bottom;
            if (gone) {
                give(each.getValue());
            }
            return gone;
        });
        for (int row = top; row <= bottom; row++) {
            for (int column = first; column <= last; column++) {
                show(new Place(column, row), artist, frame.moving(), frame.changed());
            }
        }
        stretch.setX(factor);
        stretch.setY(factor);
        plane.setTranslateX(anchor.column() * SIDE * factor - frame.left());
        plane.setTranslateY(anchor.row() * SIDE * factor - frame.top());
    }

    private static int tile(double pixel) {
        return (int) Math.floor(pixel / SIDE);
    }

    private void show(Place at, Artist artist, boolean moving, boolean changed) {
        Tile known = tiles.get(at);
        if (known != null && !changed) {
            return;
        }
        Tile tile = known == null ? take(at) : known;
        int[] into = known == null ? tile.pixels : scratch;
        artist.paint(into, at.column() * SIDE, at.row() * SIDE, SIDE, SIDE, zoom, moving);
        Rectangle2D others = known == null ? new Rectangle2D(0, 0, SIDE, SIDE) : tile.adopt(scratch);
        if (others != null) {
            tile.buffer.updateBuffer(_ -> others);
        }
    }

    private Tile take(Place at) {
        Tile tile = spare.isEmpty() ? new Tile(SIDE) : spare.pop();
        tile.view.setX((at.column() - anchor.column()) * (double) SIDE);
        tile.view.setY((at.row() - anchor.row()) * (double) SIDE);
        plane.getChildren().add(tile.view);
        tiles.put(at, tile);
        return tile;
    }

    private void give(Tile tile) {
        plane.getChildren().remove(tile.view);
        spare.push(tile);
    }

    private void clear() {
        plane.getChildren().clear();
        spare.addAll(tiles.values());
        tiles.clear();
        // As many as a window needs, not as many as it ever needed.
        int most = (width / SIDE + 2) * (height / SIDE + 2);
        while (spare.size() > most) {
            spare.pop();
        }
    }
}
