package dev.tone.canvas.planner;

import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds out which words speak of a service that the sentence names elsewhere.
final class References {
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(?:mobile|ios|android|flutter|native|desktop|플러터|안드로이드|아이폰|모바일|네이티브|데스크톱) ?(?:app|앱)s?|flutter|플러터");

    private final List<Part> parts;

    private References(List<Part> parts) {
        this.parts = parts;
    }

    static void resolve(List<Part> parts) {
        References references = new References(parts.stream()
                .filter(each -> !each.excluded && each.same == null)
                .toList());
        references.again();
        references.vague();
    }

    /// The same technology a second time is the same service, unless it is said to be another.
    private void again() {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.isVague() || part.another || part.each) {
                continue;
            }
            for (int j = 0; j < i && part.same == null; j++) {
                Part before = parts.get(j);
                boolean alike = before.same == null
                        && !before.isVague()
                        && before.technologies.getFirst().equals(part.technologies.getFirst())
                        && before.kind == part.kind
                        && !before.each;
                if (alike && part.isOwn() && isOnlyOne(before, part)) {
                    part.same = before;
                } else if (alike && (part.isOwn() ? isSameProgram(before, part) : isSameProduct(before, part))) {
                    part.same = before;
                }
            }
        }
    }

    /// `Go 공개 API가 …, Go API는 …`: there is no other that could be meant.
    private boolean isOnlyOne(Part before, Part part) {
        return part.labels.isEmpty()
                && part.noun != null
                && part.noun == before.noun
                && (part.definite || part.role == Role.TOPIC)
                && part.word.equalsIgnoreCase(before.word)
                && parts.stream()
                                .filter(each -> each.start < part.start
                                        && each.same == null
                                        && each.isOwn()
                                        && each.kind == part.kind
                                        && each.technologies.getFirst().equals(part.technologies.getFirst()))
                                .count()
                        == 1;
    }

    private static boolean isSameProgram(Part before, Part part) {
        if (before.kind == ServiceKind.WORKER && isOtherTrade(before, part)) {
            return false;
        }
        return part.labels.isEmpty() && (part.noun == null || before.noun != null && before.labels.isEmpty())
                || (!part.labels.isEmpty() && Part.sameNames(part, before));
    }

    /// `a Python scraper and a Python parser`
    private static boolean isOtherTrade(Part before, Part part) {
        return before.noun == Strength.WEAK
                && part.noun == Strength.WEAK
                && part.labels.isEmpty()
                && !part.definite
                && !before.word.equalsIgnoreCase(part.word);
    }

    private static boolean isSameProduct(Part before, Part part) {
        return part.noun == null || before.noun == null || Part.sameNames(part, before) || part.labels.isEmpty();
    }

    private void vague() {
        for (Part part : parts) {
            if (part.same == null && part.isVague() && !part.each && !part.another) {
                part.same = meant(part);
            }
        }
    }

    private @Nullable Part meant(Part part) {
        if (part.branded) {
            return last(part, each -> each.branded && each.kind == part.kind && each.shares(part));
        }
        Part named = part.labels.isEmpty() ? null : last(part, each -> each.shares(part) && kindred(each, part));
        if (named != null) {
            return named;
        }
        if (part.kind == ServiceKind.EXTERNAL && !part.definite) {
            // `an external API`, beside one that has a name.
            return null;
        }
        Part longer = part.definite && part.labels.isEmpty() ? last(part, each -> isShortFor(part, each)) : null;
        if (longer != null) {
            return longer;
        }
        if (part.noun == Strength.WEAK
                && part.kind == ServiceKind.AUTH
                && last(part, each -> each.hint == part.kind && each.start < part.start) instanceof Part service) {
            // `the auth service …, verifies them with auth`
            return service;
        }
        if (part.noun == Strength.TITLE) {
            if (part.hosted && last(part, each -> each.hosted && each.isProgram()) != null) {
                // `a static site at www.example.org and the app at app.example.org`
                return null;
            }
            Part same = part.role == Role.NONE && !part.definite
                    ? null
                    : last(part, each -> each.start < part.start && each.isOwn() && each.word.equals(part.word));
            if (same != null && part.labels.isEmpty() && !part.hosted) {
                // `PHP 사이트 …. 사이트가 …`
                return same;
            }
            if (part.kind == ServiceKind.WEB
                    && !part.passing
                    && !part.plural
                    && last(part, each -> each.kind == ServiceKind.WEB && !each.isVague()) == null) {
                return null;
            }
            Part web = part.kind == ServiceKind.WEB
                    ? last(part, each -> each.kind == ServiceKind.WEB && !each.isVague())
                    : null;
            Part own = web != null
                    ? web
                    : last(part, each -> each.isProgram() && !each.isVague() && each.kind == ServiceKind.API);
            own = own != null
                    ? own
                    : last(
                            part,
                            each -> each.isProgram()
                                    && each.noun != Strength.TITLE
                                    && each.kind != ServiceKind.SCHEDULER
                                    && each.kind != ServiceKind.WORKER);
            boolean page = part.kind == ServiceKind.WEB && part.hosted;
            own = own != null || page ? own : last(part, each -> each.isProgram() && each.noun != Strength.TITLE);
            return own != null
                    ? own
                    : last(
                            part,
                            each -> each.noun == Strength.TITLE && each.start < part.start && each.labels.isEmpty());
        }
        if (part.heading && onlyProgram(part) instanceof Part whole) {
            return whole;
        }
        boolean bare = part.labels.isEmpty() || part.definite && !isNamedBeside(part);
        if (!bare && part.kind == ServiceKind.API) {
            return null;
        }
        if (part.noun == Strength.WEAK && part.kind == ServiceKind.API) {
            return last(
                    part,
                    each -> each.isProgram()
                            && each.noun != Strength.TITLE
                            && (each.noun != Strength.WEAK || !each.isVague() || each.start < part.start));
        }
        if (isDevice(part)) {
            return last(part, each -> each.start < part.start && each.kind == part.kind && isDevice(each));
        }
        // Korean has no articles, and endings where others have them.
        Part called = part.definite || part.role != Role.NONE
                ? last(
                        part,
                        each -> each.kind == part.kind
                                && !each.isVague()
                                && each.start < part.start
                                && each.word.equalsIgnoreCase(part.word))
                : null;
        // `the API (Go), the session service (Node); the API calls …`
        Part alike = called != null ? called : last(part, each -> each.kind == part.kind && !each.isVague());
        if (alike == null && part.kind == ServiceKind.QUEUE) {
            alike = last(part, each -> each.kind == ServiceKind.CACHE && each.start < part.start && part.definite);
        }
        if (alike == null && part.noun == Strength.WEAK && part.kind == ServiceKind.WORKER) {
            alike = last(part, each -> each.kind == ServiceKind.SCHEDULER || each.kind == ServiceKind.WORKER);
        }
        return alike != null || !bare
                ? alike
                : last(part, each -> each.kind == part.kind && each.start < part.start && each.noun != Strength.TITLE);
    }

    /// `the checkout service …, a fulfilment worker`: two names are two services.
    private boolean isNamedBeside(Part part) {
        return part.noun == Strength.WEAK
                && part.kind == ServiceKind.API
                && parts.stream()
                        .filter(each -> each != part && each.isProgram() && each.kind != ServiceKind.WEB)
                        .allMatch(each -> each.isLabelled() && !each.shares(part));
    }

    /// What runs on a phone or a desktop is no second name for a web site.
    private static boolean isDevice(Part part) {
        return part.isVague() && DEVICE.matcher(part.word).matches();
    }

    /// `a Flutter app`, and further on `the app`.
    private static boolean isShortFor(Part part, Part longer) {
        return longer.start < part.start && longer.word.toLowerCase(Locale.ROOT).endsWith(" " + part.word);
    }

    /// What a heading is made of when that is a single program without a name: `사진관 서비스, 장고, 미니오`.
    private @Nullable Part onlyProgram(Part heading) {
        List<Part> programs = parts.stream()
                .filter(each -> each != heading && each.kind == ServiceKind.API && each.same == null)
                .toList();
        return programs.size() == 1
                        && programs.getFirst().isOwn()
                        && programs.getFirst().labels.isEmpty()
                ? programs.getFirst()
                : null;
    }

    private static boolean kindred(Part one, Part other) {
        return one.kind == other.kind || (one.isProgram() && other.isProgram() && other.noun != Strength.STRONG);
    }

    /// The nearest before it, else the first behind it.
    private @Nullable Part last(Part part, Predicate<Part> wanted) {
        Part found = null;
        for (Part each : parts) {
            if (each != part && each.same == null && wanted.test(each) && (found == null || each.start < part.start)) {
                found = each;
            }
        }
        return found;
    }
}
