package dev.tone.canvas.tools.select;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Neighbours;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.ops.BendConnector;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.scene.ConnectorRoutes;
import java.util.Map;

/// A piece of a connector's line hangs on the pointer.
final class ConnectorBending implements ToolState {
    private final Editor editor;
    private final ConnectorElement connector;
    private final BendConnector bend;
    private final Point grip;
    private ConnectorElement bent;

    ConnectorBending(Editor editor, ConnectorElement connector, ConnectorPath path, PointerInput press) {
        this.editor = editor;
        this.connector = connector;
        this.bent = connector;
        this.grip = editor.viewport().toWorld(press.screen());
        this.bend = BendConnector.at(connector, path.points(), grip);
    }

    @Override
    public String path() {
        return "select.bending";
    }

    @Override
    public Cursor cursor() {
        if (!bend.isOrthogonal()) {
            return Cursor.MOVE;
        }
        return bend.isLevel() ? Cursor.RESIZE_VERTICAL : Cursor.RESIZE_HORIZONTAL;
    }

    @Override
    public void moved(PointerInput input) {
        Point world = editor.viewport().toWorld(input.screen());
        boolean freely = input.modifiers().mod();
        if (bend.isOrthogonal()) {
            double moved = bend.isLevel() ? world.y() - grip.y() : world.x() - grip.x();
            double to = placed(bend.place() + moved, freely);
            bent = to == bend.place() ? connector : bend.pushedTo(to);
        } else {
            Point to = freely
                    ? world.rounded()
                    : new Point(editor.brush().snap(world.x()), editor.brush().snap(world.y()));
            ConnectorRoutes routes = editor.scene().routesWith(editor.document()::box);
            bent = bend.pulledTo(grip, to, editor.viewport().near(), routes::route);
        }
        editor.show(Preview.replacing(Map.of(connector.id(), bent))
                .routed(editor.scene().linesWith(Map.of(connector.id(), bent))));
    }

    /// In line with a neighbouring piece, so that a jog can be pushed flat, else on the grid.
    private double placed(double to, boolean freely) {
        if (freely) {
            return Math.rint(to);
        }
        double reach = editor.viewport().units(Neighbours.REACH);
        double best = editor.brush().snap(to);
        double nearest = reach;
        for (double neighbour : bend.neighbours()) {
            if (Math.abs(neighbour - to) <= nearest) {
                nearest = Math.abs(neighbour - to);
                best = neighbour;
            }
        }
        return best;
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        editor.change(edit -> {
            if (edit.element(connector.id()) instanceof ConnectorElement now) {
                edit.put(now.withWaypoints(bent.waypoints()));
            }
        });
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }

    @Override
    public boolean pansAtEdge() {
        return true;
    }
}
