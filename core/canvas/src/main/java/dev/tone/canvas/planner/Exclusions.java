package dev.tone.canvas.planner;

import java.util.ArrayList;
import java.util.List;

/// Finds what a sentence rules out: `no Redis, Kafka or queue`, `Redis나 Memcached 없이`.
final class Exclusions {
    private final List<Item> items;
    private final Corrections corrections;
    private final Omissions omissions;

    private Exclusions(List<Item> items) {
        this.items = items;
        corrections = new Corrections(items);
        omissions = new Omissions(items);
    }

    private void answered(int at) {
        if (!corrections.answered(at)) {
            preceding(at - 1);
        }
    }

    static void mark(List<Item> items) {
        Exclusions exclusions = new Exclusions(items);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Part part && part.role == Role.THAN) {
                // `레디스보다는 멤캐시드`
                part.excluded = true;
            } else if (items.get(i) instanceof Part part) {
                exclusions.corrections.changed(i, part);
            } else if (items.get(i) instanceof Token token) {
                if (token.is(Sort.NOT_NEXT)) {
                    if (exclusions.corrections.isAnswer(i, token)) {
                        exclusions.answered(i);
                    } else if (!exclusions.isNoun(i, token) && !exclusions.isOnlyLink(i)) {
                        exclusions.following(i);
                    }
                } else if (token.is(Sort.NOT_LAST)) {
                    if (exclusions.corrections.isQuestion(i - 1)) {
                        // `Redis? not needed`
                        exclusions.preceding(i - 1);
                    } else if (!exclusions.isForbiddenToReach(i)) {
                        exclusions.preceding(i);
                    }
                } else if (token.text().matches("중|중에|중에서|중에서는|사이에서")) {
                    exclusions.corrections.weighed(i);
                } else if (token.is(Sort.OR)) {
                    exclusions.corrections.either(i);
                } else if (token.is(Sort.BETWEEN) && exclusions.corrections.isUndecided(i)) {
                    exclusions.corrections.torn(i);
                } else if (token.text().equalsIgnoreCase("out")) {
                    exclusions.leftOut(i);
                } else if (token.text().matches("(?i)too|너무|(?:느려|비싸|무거워|버거워|부족해|불안해)서.*")) {
                    exclusions.corrections.outgrown(i);
                } else if (token.text().matches("(?i)move|migrate|switch|change|convert|port")
                        && exclusions.corrections.isOrder(i)) {
                    exclusions.corrections.movedTo(i);
                } else if (token.is(Sort.IS) && exclusions.corrections.isChoice(i)) {
                    exclusions.corrections.chosen(i);
                } else if (token.text().matches("(?i)nope|nah|none|never|no (?:thanks|thank you|way)|아니|아니요|아뇨|아냐|노")
                        && exclusions.corrections.isQuestion(i - 1)) {
                    exclusions.answered(i);
                } else if (token.is(Sort.SWAP) || exclusions.corrections.isMoving(i, token)) {
                    exclusions.corrections.swapped(i);
                    exclusions.corrections.moved(i);
                } else if (token.text().matches("(?:옮기|옮겨|옮긴|옮겼|넘어가|넘어갔|이관|갔어|갔습|간다|가기로|가자).*")) {
                    exclusions.corrections.moved(i);
                }
            }
        }
    }

    /// `a file drop with S3`: what would be a command were it not the last word of a name.
    private boolean isNoun(int at, Token token) {
        return token.text().matches("(?i)drop|swap|skip|replace|hate|forget|avoid")
                && at > 0
                && (items.get(at - 1) instanceof Part
                        || items.get(at - 1) instanceof Token before
                                && (before.is(Sort.WORD) || before.is(Sort.NOUN) || before.is(Sort.TECHNOLOGY)));
    }

    /// `API가 포스트그레스를 직접 만지면 안 됨`
    private boolean isForbiddenToReach(int at) {
        return at > 0
                && items.get(at - 1) instanceof Token verb
                && verb.text().matches("(?:만지|건드리|접근하|접속하|연결하|호출하|부르|조회하)면");
    }

    /// `leave Redis out`, `Redis is out`
    private void leftOut(int at) {
        boolean ends = at + 1 == items.size() || items.get(at + 1) instanceof Token sign && sign.is(Sort.BREAK);
        if (ends && at > 1 && items.get(at - 1) instanceof Token is && is.is(Sort.IS)) {
            // `Redis is out`, and not another name of what is in
            int place = at - 2;
            while (place > 0 && items.get(place) instanceof Token noun && noun.is(Sort.NOUN)) {
                place--;
            }
            if (items.get(place) instanceof Part && !corrections.isAffirmed(place)) {
                preceding(at - 1);
                items.set(at, ((Token) items.get(at)).used());
            }
            return;
        }
        omissions.leave(at);
    }

    /// `the API must not touch Postgres directly`: who does not use it, and that others may.
    private boolean isOnlyLink(int at) {
        return at + 1 < items.size()
                && items.get(at + 1) instanceof Token verb
                && Denials.REACHES.matcher(verb.text()).matches()
                && next(at + 2, 0) >= 0
                && items.subList(0, at).stream().anyMatch(item -> item instanceof Part part && part.isProgram());
    }

    private void following(int at) {
        if (at + 1 < items.size()
                && items.get(at + 1) instanceof Token next
                && next.is(Sort.THE)
                && next.text().matches("(?i)it|that|them")) {
            if (((Token) items.get(at)).text().matches("(?i)drop|ditch|skip|forget|get rid of|leave out")) {
                corrections.dropped(at);
            } else if (((Token) items.get(at))
                    .text()
                    .matches("(?i)(?:instead|in place|in lieu) of.*|rather than|not")) {
                corrections.replaced(at);
            }
            return;
        }
        int first = next(at + 1, 1);
        // `no Kubernetes, Kafka or queues`: the list begins with what nobody draws.
        boolean stranger = first < 0;
        for (int i = at + 1; first < 0 && i + 1 < items.size() && isStranger(i); i += 2) {
            first = next(i + 2, 0);
        }
        if (first < 0) {
            return;
        }
        if (corrections.isAffirmed(first)
                && first + 2 < items.size()
                && ((Token) items.get(at)).text().matches("(?i)instead of|rather than|not")) {
            // `PHP + Postgres instead of PHP + MySQL`
            int other = next(first + 1, 0);
            first = other < 0 ? first : other;
        }
        Part excluded = (Part) items.get(first);
        List<Part> all = new ArrayList<>(List.of(excluded));
        int open = stranger ? 0 : 1;
        for (int i = first; i >= 0; ) {
            int sign = skip(i + 1);
            int part = sign < 0 ? -1 : next(sign + 1, 0);
            if (part < 0 || !(items.get(sign) instanceof Token token) || isNewBeginning(sign, part)) {
                break;
            }
            Part candidate = (Part) items.get(part);
            boolean likely = candidate.isProgram() == excluded.isProgram();
            boolean and = token.is(Sort.AND) && likely;
            if (token.is(Sort.OR) || and) {
                all.add(candidate);
                open = all.size();
            } else if (token.isBreak(",") && likely) {
                all.add(candidate);
            } else {
                break;
            }
            i = part;
        }
        all.subList(0, open).forEach(each -> each.excluded = true);
        if (!excluded.excluded) {
            return;
        }
        // `not another LAMP`: all that one name stands for.
        items.stream()
                .filter(item -> item instanceof Part part && part.start == excluded.start)
                .forEach(item -> ((Part) item).excluded = true);
    }

    private boolean isStranger(int at) {
        return items.get(at) instanceof Token word
                && word.is(Sort.WORD)
                && items.get(at + 1) instanceof Token comma
                && comma.isBreak(",");
    }

    /// Whether something else is said between the sign and the service, so that it is not of the list.
    private boolean isNewBeginning(int sign, int part) {
        return items.subList(sign + 1, part).stream()
                .anyMatch(item -> item instanceof Token token
                        && (token.is(Sort.ARTICLE)
                                        && !((Token) items.get(sign)).text().equalsIgnoreCase("nor")
                                || token.is(Sort.COUNT)
                                || token.sort().isInfix()));
    }

    private int skip(int from) {
        int at = from;
        while (at < items.size()
                && items.get(at) instanceof Token token
                && (isQuiet(token) || token.is(Sort.NOUN) || token.is(Sort.TECHNOLOGY))) {
            at++;
        }
        return at < items.size() ? at : -1;
    }

    /// The next service, over words that do not separate and as many relations.
    private int next(int from, int relations) {
        int left = relations;
        for (int i = from; i < items.size(); i++) {
            if (items.get(i) instanceof Part) {
                return i;
            }
            Token token = (Token) items.get(i);
            boolean relation = token.sort().isInfix() && left-- > 0;
            boolean other = token.text().equalsIgnoreCase("but");
            if (other || !relation && !isQuiet(token) && !token.is(Sort.OR) && !token.is(Sort.AND)) {
                return -1;
            }
        }
        return -1;
    }

    static boolean isQuiet(Token token) {
        return switch (token.sort()) {
            case WORD, FILLER, ARTICLE, THE, TITLE, EACH, BOTH, COUNT, ROLE -> true;
            default -> false;
        };
    }

    private boolean isNextOfSame(int at, Part last) {
        for (int i = at; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                return !part.isVague() && part.technologies.equals(last.technologies) && part.noun == null;
            }
            if (((Token) items.get(i)).is(Sort.BREAK)) {
                return false;
            }
        }
        return false;
    }

    private void preceding(int at) {
        if (omissions.isOfVerb(at) || omissions.list(at)) {
            return;
        }
        int i = at - 1;
        if (i >= 0
                && items.get(i) instanceof Token stranger
                && stranger.is(Sort.WORD)
                && stranger.role() == Role.NONE
                && ((Token) items.get(at)).text().equals("대신")) {
            // `멤캐시드가 있는데 아파치 대신 …`: what nobody draws.
            return;
        }
        while (i >= 0
                && items.get(i) instanceof Token token
                && (isQuiet(token)
                        || token.is(Sort.NOUN)
                        || token.is(Sort.TECHNOLOGY)
                        || token.isBreak(":") && items.get(i + 1) instanceof Token made && made.is(Sort.TECHNOLOGY)
                        || token.sort().isVerb())) {
            i--;
        }
        if (i < 0 || !(items.get(i) instanceof Part last)) {
            return;
        }
        if (isNextOfSame(at, last)) {
            // `스벨트킷 말고 그냥 스벨트`: two names of one.
            return;
        }
        last.excluded = true;
        for (int j = i - 1; j >= 0; j--) {
            if (items.get(j) instanceof Part part) {
                boolean joined = part.role.joins()
                        || (items.get(j + 1) instanceof Token token && (token.is(Sort.AND) || token.is(Sort.OR)));
                if (!joined
                        || part.isProgram() != last.isProgram() && !(part.role == Role.ALSO && last.role == Role.ALSO)
                        || (part.role == Role.WITH && part.kind.ordinal() < 3)) {
                    return;
                }
                part.excluded = true;
            } else if (items.get(j) instanceof Token token
                    && !token.is(Sort.AND)
                    && !token.is(Sort.OR)
                    && !token.is(Sort.NOUN)
                    && !token.is(Sort.TECHNOLOGY)
                    && !token.is(Sort.FILLER)) {
                return;
            }
        }
    }
}
