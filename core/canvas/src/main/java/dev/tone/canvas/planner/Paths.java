package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who answers the paths of requests: `nginx routes /api to a Flask service and /static to MinIO`.
final class Paths {
    private static final Pattern NAME = Pattern.compile("/([a-z]{3,20})(?![a-z/-])");

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

    /// `/basket from a Node service`: what it is called further on.
    static void name(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (isPath(items.get(i))
                    && goal(items, i + 1) instanceof Part goal
                    && goal.kind == ServiceKind.API
                    && goal.labels.isEmpty()
                    && NAME.matcher(((Token) items.get(i)).text()) instanceof Matcher path
                    && path.lookingAt()
                    && isSaidAgain(items, i, path.group(1))) {
                goal.labels.add(path.group(1));
            }
        }
    }

    private static boolean isSaidAgain(List<Item> items, int at, String name) {
        return items.subList(at + 1, items.size()).stream()
                .anyMatch(item -> item instanceof Token word
                        && word.is(Sort.WORD)
                        && word.text().equalsIgnoreCase(name));
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
            leads |= token.text().matches("(?i)(?:.* )?(?:to|from|at|->|→|=>)");
            if (!listed && !RightSide.isQuiet(token) && !token.is(Sort.ACTIVE) && !token.is(Sort.PASSIVE)) {
                return null;
            }
        }
        return null;
    }
}
