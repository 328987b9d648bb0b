package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who answers the paths of requests: `nginx routes /api to a Flask service and /static to MinIO`.
final class Paths {
    private Paths() {}

    /// Each path leads from the gateway that was named last to what is named behind the path.
    static void link(List<Item> items, Links links) {
        Part gateway = null;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Part part && part.kind == ServiceKind.GATEWAY && !part.excluded) {
                gateway = part;
            } else if (gateway != null && isPath(items.get(i)) && goal(items, i + 1) instanceof Part goal) {
                links.add(gateway, goal, true);
            }
        }
    }

    private static boolean isPath(Item item) {
        return item instanceof Token path && path.is(Sort.FILLER) && path.text().startsWith("/");
    }

    private static @Nullable Part goal(List<Item> items, int from) {
        boolean leads = false;
        for (int i = from; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                boolean goal = leads || part.role == Role.BY || part.role == Role.TO;
                return goal && !part.excluded && part.kind != ServiceKind.GATEWAY ? part : null;
            }
            Token token = (Token) items.get(i);
            boolean listed =
                    (token.is(Sort.AND) || token.isBreak(",")) && i + 1 < items.size() && isPath(items.get(i + 1));
            leads |= token.text().matches("(?i)(?:.* )?(?:to|at|->|→|=>)");
            if (!listed && !RightSide.isQuiet(token) && !token.is(Sort.ACTIVE) && !token.is(Sort.PASSIVE)) {
                return null;
            }
        }
        return null;
    }
}
