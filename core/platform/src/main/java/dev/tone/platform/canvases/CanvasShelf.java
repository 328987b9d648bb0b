package dev.tone.platform.canvases;

import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.live.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The canvases of a project in their order, and those in the trash. Every step is part of a change.
final class CanvasShelf {
    /// As many as a person can keep apart, and few enough that the list stays one page.
    private static final int MOST = 500;

    private final CanvasRepository repository;

    CanvasShelf(CanvasRepository repository) {
        this.repository = repository;
    }

    /// @param behind null for the last place
    CanvasInfo add(Change change, ProjectId project, String name, @Nullable CanvasInfo behind) {
        List<CanvasInfo> others = repository.list(change.handle(), project, false);
        if (others.size() >= MOST) {
            throw Fault.conflict(
                            "canvas/too-many",
                            "The project has " + MOST + " canvases, which is the most.",
                            "Delete some of them, or start another project.")
                    .asException();
        }
        int at = behind == null ? others.size() : indexOf(others, behind.id()) + 1;
        CanvasInfo canvas = new CanvasInfo(
                new CanvasId(change.newId()),
                project,
                name,
                0,
                change.now(),
                change.now(),
                place(change, others, at),
                null);
        repository.insert(
                change.handle(), change.actor().organization(), new CanvasRepository.Stored(canvas, change.newId()));
        tell(change, canvas);
        return canvas;
    }

    /// Keeps what the shelf knows of a canvas, accounts for it and tells it.
    CanvasInfo store(Change change, CanvasRepository.Stored before, CanvasInfo after) {
        repository.update(change.handle(), new CanvasRepository.Stored(after, before.head()));
        change.audit(after.project(), "canvas", after.id(), before.info(), after);
        tell(change, after);
        return after;
    }

    /// @param after null for the first place
    CanvasInfo move(Change change, CanvasRepository.Stored stored, @Nullable CanvasId after) {
        CanvasInfo canvas = stored.info();
        List<CanvasInfo> others = new ArrayList<>(repository.list(change.handle(), canvas.project(), false));
        others.removeIf(other -> other.id().equals(canvas.id()));
        int behind = after == null ? -1 : indexOf(others, after);
        if (after != null && behind < 0) {
            throw Fault.invalid(
                            "canvas/unknown-neighbour",
                            "There is no such canvas in this project to put it behind.",
                            "Name a canvas of the same project that is not in the trash.")
                    .asException();
        }
        String place = place(change, others, behind + 1);
        return store(change, stored, new Shelved(canvas.name(), place, canvas.deletedAt()).of(canvas, change.now()));
    }

    CanvasInfo delete(Change change, CanvasRepository.Stored stored) {
        CanvasInfo canvas = stored.info();
        if (canvas.deletedAt() != null) {
            change.unchanged();
            return canvas;
        }
        return store(change, stored, new Shelved(canvas.name(), canvas.place(), change.now()).of(canvas, change.now()));
    }

    /// Back to where it was in the order.
    CanvasInfo restore(Change change, CanvasRepository.Stored stored) {
        CanvasInfo canvas = stored.info();
        if (canvas.deletedAt() == null) {
            change.unchanged();
            return canvas;
        }
        return store(change, stored, new Shelved(canvas.name(), canvas.place(), null).of(canvas, change.now()));
    }

    private static void tell(Change change, CanvasInfo canvas) {
        change.publish(Channel.project(canvas.project()), new LiveFact.CanvasChanged(canvas));
    }

    private static int indexOf(List<CanvasInfo> canvases, CanvasId id) {
        for (int i = 0; i < canvases.size(); i++) {
            if (canvases.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// A place for what comes in at an index. Where two neighbours share one, all get new ones first.
    private String place(Change change, List<CanvasInfo> others, int index) {
        ZIndex below = index == 0 ? null : new ZIndex(others.get(index - 1).place());
        ZIndex above =
                index == others.size() ? null : new ZIndex(others.get(index).place());
        if (below == null || above == null || below.compareTo(above) < 0) {
            return ZIndex.between(below, above).key();
        }
        List<ZIndex> places = ZIndex.spread(null, null, others.size() + 1);
        for (int i = 0; i < others.size(); i++) {
            CanvasInfo other = others.get(i);
            String place = places.get(i < index ? i : i + 1).key();
            CanvasRepository.Stored stored = repository
                    .find(change.handle(), change.actor().organization(), other.id())
                    .orElseThrow();
            CanvasInfo placed =
                    new Shelved(other.name(), place, other.deletedAt()).of(stored.info(), other.updatedAt());
            repository.update(change.handle(), new CanvasRepository.Stored(placed, stored.head()));
            tell(change, placed);
        }
        return places.get(index).key();
    }
}
