package dev.tone.desktop.canvas.comments;

import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a comment's card goes when a control floats where it would be: as near as it can be read as a whole.
final class CardPlace {
    private static final double GAP = 8;

    private CardPlace() {}

    /// @param wanted beside its pin, within the window
    static Rect clearOf(Rect wanted, Size window, List<Rect> controls) {
        List<Rect> over = controls.stream().filter(wanted::intersects).toList();
        if (over.isEmpty()) {
            return wanted;
        }
        Rect inside = new Rect(GAP, GAP, Math.max(0, window.width() - 2 * GAP), Math.max(0, window.height() - 2 * GAP));
        return over.stream()
                .flatMap(control -> Stream.of(
                        wanted.movedTo(wanted.x(), Math.rint(control.y() - GAP - wanted.height())),
                        wanted.movedTo(wanted.x(), Math.rint(control.bottom() + GAP)),
                        wanted.movedTo(Math.rint(control.right() + GAP), wanted.y()),
                        wanted.movedTo(Math.rint(control.x() - GAP - wanted.width()), wanted.y())))
                .filter(place -> inside.contains(place) && controls.stream().noneMatch(place::intersects))
                .min(Comparator.comparingDouble(
                        place -> Math.abs(place.x() - wanted.x()) + Math.abs(place.y() - wanted.y())))
                .orElse(wanted);
    }
}
