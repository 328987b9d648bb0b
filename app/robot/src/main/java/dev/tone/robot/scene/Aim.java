package dev.tone.robot.scene;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.stage.Stage;

/// Finds the point at which a person could press a target, or says why nobody could. For the JavaFX thread.
public final class Aim {
    /// Where to look for an uncovered spot when the wanted one is covered, as parts of width and height.
    private static final double[] GRID = {0.5, 0.25, 0.75, 0.1, 0.9};

    private Aim() {}

    /// @param partX wanted place in the target's width, 0 to 1; null when any visible point will do, the middle first
    /// @throws FaultException with the reason: not there, hidden, disabled, outside or covered
    public static Point2D at(Target target) {
        Found found = one(target);
        refuseWhenHidden(found);
        Box seen = Visibility.seen(found);
        if (seen.isEmpty()) {
            throw refused("outside", found, "lies outside of what the window shows; scroll it into view first");
        }
        List<Point2D> candidates = new ArrayList<>();
        if (target.partX() != null && target.partY() != null) {
            Point2D wanted = found.box().at(target.partX(), target.partY());
            if (!seen.bounds().contains(wanted)) {
                throw refused("outside", found, "has that place outside of what the window shows");
            }
            candidates.add(wanted);
        } else {
            for (double x : GRID) {
                for (double y : GRID) {
                    candidates.add(seen.at(x, y));
                }
            }
            Point2D middle = seen.at(0.5, 0.5);
            candidates.sort(Comparator.comparingDouble(middle::distance));
        }
        Node cover = null;
        for (Point2D point : candidates) {
            Node hit = HitTest.at(found.window(), point);
            if (hit != null && reaches(hit, found.node())) {
                return point;
            }
            cover = cover == null ? hit : cover;
        }
        throw refused(
                "covered",
                found,
                cover == null
                        ? "takes no pointer there"
                        : "is covered by " + new Found(found.window(), cover, null).name());
    }

    /// The node that the query names: the only visible one, or the one at the index.
    public static Found one(Target target) {
        List<Found> all = Finder.find(target.query());
        if (target.index() >= all.size()) {
            throw new FaultException(Fault.notFound(
                    "robot/not-found",
                    all.isEmpty()
                            ? "Nothing in the windows fits \"" + target.query() + "\"."
                            : "\"" + target.query() + "\" fits only " + all.size() + " nodes."));
        }
        return all.get(target.index());
    }

    private static void refuseWhenHidden(Found found) {
        if (!Visibility.isShown(found.node())) {
            throw refused("hidden", found, "is not shown");
        }
        if (found.node().isDisabled()) {
            throw refused("disabled", found, "is disabled");
        }
        if (found.window() instanceof Stage stage && stage.isIconified()) {
            throw refused("outside", found, "is in a minimized window");
        }
    }

    /// A press on a node reaches what holds it, and a press on a parent's ground does not reach its children.
    private static boolean reaches(Node hit, Node wanted) {
        for (Node at = hit; at != null; at = at.getParent()) {
            if (at == wanted) {
                return true;
            }
        }
        // A mouse transparent label inside of a button is pressed through the button.
        for (Node at = wanted; at != null && at.isMouseTransparent(); at = at.getParent()) {
            if (at.getParent() == hit) {
                return true;
            }
        }
        return false;
    }

    private static FaultException refused(String why, Found found, String reason) {
        return new FaultException(Fault.conflict("robot/" + why, found.name() + " " + reason + ".", null));
    }
}
