package dev.tone.canvas.scene;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.routing.Obstacles;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sets the lines of a scene apart, several times over: where they lie after one time some are on top of others again.
/// What a line does in a pass depends on how it and those near it run before that pass, and on nothing else. Only those
/// near a line that runs elsewhere are looked at.
final class Passes {
    /// Each leaves about half of what the one before left.
    static final int COUNT = 3;

    private final Function<ElementId, @Nullable SceneItem> items;
    private final SpatialIndex<Watch> watches;
    private final Obstacles obstacles;
    private final FrameEdges frames;
    /// How lines ran, or run now, before each pass since it was made last, where that is another way.
    private final List<List<ConnectorPath>> stirred = new ArrayList<>();
    /// Those whose room may be another.
    private final Set<SceneItem> beside = new LinkedHashSet<>();
    /// Those that may run along other edges of frames.
    private final Set<SceneItem> edged = new LinkedHashSet<>();

    Passes(
            Function<ElementId, @Nullable SceneItem> items,
            SpatialIndex<Watch> watches,
            Obstacles obstacles,
            FrameEdges frames) {
        this.items = items;
        this.watches = watches;
        this.obstacles = obstacles;
        this.frames = frames;
        for (int pass = 0; pass < COUNT; pass++) {
            stirred.add(new ArrayList<>());
        }
    }

    /// How a line runs before each pass.
    static final class Course {
        private final @Nullable ConnectorPath[] paths = new ConnectorPath[COUNT];
        /// Where its pieces can move then, once somebody asked.
        private final double[] @Nullable [] rooms = new double[COUNT][];

        private final @Nullable Rect[] covers = new Rect[COUNT];

        private void set(int pass, ConnectorPath path) {
            paths[pass] = path;
            covers[pass] = path.bounds();
            rooms[pass] = null;
        }

        private Rect cover(Rect area) {
            Rect all = area;
            for (Rect cover : covers) {
                all = cover == null ? all : all.union(cover);
            }
            return all;
        }

        /// The path before the pass, unless it is nowhere near the area.
        private @Nullable ConnectorPath near(Rect area, int pass) {
            Rect cover = covers[pass];
            return cover != null && cover.intersects(area) ? paths[pass] : null;
        }
    }

    /// The line runs so before the first pass.
    void begin(SceneItem item, ConnectorPath path) {
        keep(item, 0, path);
    }

    /// Its watch looks at another area now.
    void watch(SceneItem item, Watch watch, Rect area) {
        watch.bounds = item.course == null ? area : item.course.cover(area);
        watches.place(watch);
    }

    /// The line gives way to others no more.
    void forget(SceneItem item) {
        Course course = item.course;
        for (int pass = 0; course != null && pass < COUNT; pass++) {
            stir(pass, course.paths[pass]);
        }
        item.course = null;
    }

    /// Something that lines go around comes to this area, or goes: those beside it may have other room to move.
    void obstacleAt(Rect area) {
        watches.query(area.grown(Lanes.REACH), watch -> beside.add(watch.connector));
    }

    /// Anything may have come or gone.
    void obstaclesAnywhere(Collection<SceneItem> items) {
        beside.addAll(items);
    }

    /// A frame comes to this place, or goes: those near its edges may lie otherwise, and with them all of their bundle.
    void frameAt(Rect frame) {
        FrameEdges.strips(
                frame, strip -> watches.query(strip.grown(Lanes.STRIPS_HEARD), watch -> edged.add(watch.connector)));
    }

    private void stir(int pass, @Nullable ConnectorPath path) {
        if (path != null) {
            stirred.get(pass).add(path);
        }
    }

    private void keep(SceneItem item, int pass, ConnectorPath path) {
        Course course = item.course;
        if (course == null) {
            course = new Course();
            item.course = course;
        }
        ConnectorPath before = course.paths[pass];
        if (path.equals(before)) {
            return;
        }
        stir(pass, before);
        stir(pass, path);
        course.set(pass, path);
        if (item.watch != null) {
            watch(item, item.watch, item.watch.bounds);
        }
    }

    /// @param laid hears where each line runs after all passes that may run elsewhere now
    void make(BiConsumer<SceneItem, ConnectorPath> laid) {
        for (int pass = 0; pass < COUNT; pass++) {
            make(pass, laid);
        }
        beside.clear();
        edged.clear();
    }

    private void make(int pass, BiConsumer<SceneItem, ConnectorPath> laid) {
        beside.forEach(item -> lookAtRoom(item, pass));
        if (offFrames(pass)) {
            edged.forEach(item -> stir(pass, before(item, pass)));
        }
        Set<SceneItem> unsettled = unsettled(pass);
        Lanes lanes = new Lanes(
                (area, found) -> watches.query(area, watch -> {
                    ConnectorPath path = near(watch.connector, area, pass);
                    if (path != null) {
                        found.accept(new Lanes.Run(watch.connector.id(), path.points()));
                    }
                }),
                run -> room(run, pass),
                offFrames(pass) ? frames.of(SceneItem::isVisible) : FrameEdges.Strips.NONE);
        for (SceneItem item : unsettled) {
            ConnectorElement connector = item.connector();
            ConnectorPath before = before(item, pass);
            if (connector != null && before != null) {
                ConnectorPath after = after(lanes, connector, before, obstacles);
                if (pass + 1 < COUNT) {
                    keep(item, pass + 1, after);
                } else {
                    laid.accept(item, after);
                }
            }
        }
    }

    /// Those that run beside what runs elsewhere now, and that itself.
    private Set<SceneItem> unsettled(int pass) {
        Set<SceneItem> unsettled = new LinkedHashSet<>();
        for (ConnectorPath path : stirred.get(pass)) {
            Earshot earshot = Earshot.of(path.points());
            watches.query(earshot.cover(), watch -> {
                ConnectorPath its = near(watch.connector, earshot.cover(), pass);
                if (its != null && earshot.reaches(its.points())) {
                    unsettled.add(watch.connector);
                }
            });
        }
        stirred.get(pass).clear();
        return unsettled;
    }

    /// First of all: lines that leave an edge for the same side are set apart after that.
    static boolean offFrames(int pass) {
        return pass == 0;
    }

    /// What people bent stays as they bent it, and so does what would run into something only when set apart.
    static ConnectorPath after(Lanes lanes, ConnectorElement connector, ConnectorPath before, Obstacles obstacles) {
        if (!connector.waypoints().isEmpty()) {
            return before;
        }
        List<Point> apart = lanes.apart(new Lanes.Run(connector.id(), before.points()));
        if (apart == before.points()) {
            return before;
        }
        ConnectorPath after = new ConnectorPath(apart);
        return isBlocked(before, after, obstacles) ? before : after;
    }

    private static boolean isBlocked(ConnectorPath before, ConnectorPath after, Obstacles obstacles) {
        boolean[] blocked = {false};
        obstacles.in(
                after.bounds(),
                box -> blocked[0] |= Segments.touches(after.points(), box) && !Segments.touches(before.points(), box));
        return blocked[0];
    }

    private static @Nullable ConnectorPath near(SceneItem item, Rect area, int pass) {
        return item.course == null ? null : item.course.near(area, pass);
    }

    static @Nullable ConnectorPath before(SceneItem item, int pass) {
        return item.course == null ? null : item.course.paths[pass];
    }

    static @Nullable ConnectorPath after(SceneItem item, int pass) {
        return pass + 1 < COUNT ? before(item, pass + 1) : item.path;
    }

    private double[] room(Lanes.Run run, int pass) {
        SceneItem item = items.apply(run.id());
        Course course = item == null ? null : item.course;
        if (course == null) {
            return Lanes.room(run, obstacles);
        }
        double[] known = course.rooms[pass];
        double[] room = known == null ? Lanes.room(run, obstacles) : known;
        course.rooms[pass] = room;
        return room;
    }

    private void lookAtRoom(SceneItem item, int pass) {
        Course course = item.course;
        ConnectorPath before = before(item, pass);
        ConnectorPath after = after(item, pass);
        if (course == null || before == null || after == null || course.rooms[pass] == null) {
            return;
        }
        double[] room = Lanes.room(new Lanes.Run(item.id(), before.points()), obstacles);
        boolean moves = !before.equals(after);
        // What asked for its room and stayed may have been blocked.
        if (!Arrays.equals(room, course.rooms[pass]) || !moves || isBlocked(before, after, obstacles)) {
            course.rooms[pass] = room;
            stir(pass, before);
        }
    }
}
