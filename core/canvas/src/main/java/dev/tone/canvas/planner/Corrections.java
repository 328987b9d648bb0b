package dev.tone.canvas.planner;

import java.util.ArrayList;
import java.util.List;

/// Finds what a sentence takes back: `Redis? No, Memcached`, `move it to Postgres`, `Redis it is`, `레디스를 멤캐시드로 교체`.
final class Corrections {
    private final List<Item> items;

    Corrections(List<Item> items) {
        this.items = items;
    }

    /// Stands at the beginning of a clause.
    boolean isOrder(int at) {
        return at == 0
                || items.get(at - 1) instanceof Token before
                        && (before.is(Sort.BREAK) || before.is(Sort.AND) || before.is(Sort.FILLER));
    }

    /// `move it to Postgres`, `migrate MySQL to Postgres`
    void movedTo(int at) {
        Part goal = null;
        Part old = null;
        boolean to = false;
        for (int i = at + 1; i < items.size() && goal == null; i++) {
            if (items.get(i) instanceof Part part) {
                goal = to ? part : null;
                old = to ? old : part;
            } else if (items.get(i) instanceof Token token) {
                if (token.is(Sort.BREAK)) {
                    return;
                }
                to |= token.text().equalsIgnoreCase("to");
            }
        }
        for (int i = at - 1; i >= 0 && goal != null && old == null; i--) {
            old = items.get(i) instanceof Part part && part.kind == goal.kind ? part : null;
        }
        if (goal != null && old != null && old.kind == goal.kind && !old.isProgram()) {
            old.excluded = true;
        }
    }

    /// `Redis it is`
    boolean isChoice(int at) {
        return at > 1
                && items.get(at - 1) instanceof Token it
                && it.text().equalsIgnoreCase("it")
                && items.get(at - 2) instanceof Part;
    }

    void chosen(int at) {
        Part choice = (Part) items.get(at - 2);
        for (Item item : items.subList(0, at - 2)) {
            if (item instanceof Part part
                    && part.kind == choice.kind
                    && !part.technologies.equals(choice.technologies)) {
                part.excluded = true;
            }
        }
    }

    /// `Redis for the API? No, Memcached`: what was asked about is of the kind that the answer names.
    ///
    /// @return whether it was found
    boolean answered(int at) {
        Part answer = null;
        for (int i = at + 1; i < items.size() && answer == null; i++) {
            answer = items.get(i) instanceof Part part && !isAffirmed(i) ? part : null;
        }
        for (int i = at - 2; i >= 0 && answer != null; i--) {
            if (items.get(i) instanceof Part part && part.kind == answer.kind) {
                part.excluded = true;
                return true;
            }
            if (items.get(i) instanceof Token end && end.isBreak(".")) {
                return false;
            }
        }
        return false;
    }

    boolean isQuestion(int at) {
        return at > 0 && items.get(at) instanceof Token sign && sign.isBreak(".");
    }

    /// `Caddy? No, nginx`
    boolean isAnswer(int at, Token token) {
        return token.text().equalsIgnoreCase("no")
                && at > 0
                && items.get(at - 1) instanceof Token question
                && question.isBreak(".")
                && (at + 1 == items.size() || items.get(at + 1) instanceof Token next && next.is(Sort.BREAK));
    }

    /// `now MariaDB instead of it`: what was named before of the same kind.
    void replaced(int at) {
        Part next = null;
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                if (next == null) {
                    next = part;
                } else if (part.kind == next.kind) {
                    part.excluded = true;
                    return;
                }
            }
        }
    }

    /// `… has Redis; drop it`
    void dropped(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                part.excluded = true;
                return;
            }
        }
    }

    /// `레디스를 멤캐시드로 교체`, `MySQL에서 PostgreSQL로 이전`
    void swapped(int at) {
        Part next = null;
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                if (next == null && part.role == Role.BY) {
                    next = part;
                } else {
                    boolean old = next != null && (part.role == Role.OBJECT || part.role == Role.FROM);
                    part.excluded |= old && !part.isProgram() && next != null && part.kind == next.kind;
                    return;
                }
            } else if (items.get(i) instanceof Token token
                    && !Exclusions.isQuiet(token)
                    && !token.sort().isVerb()) {
                return;
            }
        }
    }

    /// `MySQL was too slow so it's ClickHouse now`, `오라클은 너무 비싸서 MySQL로`
    void outgrown(int at) {
        Part old = null;
        for (int i = at - 1; i >= 0 && old == null; i--) {
            if (items.get(i) instanceof Part part) {
                old = part;
            } else if (!((Token) items.get(i)).is(Sort.IS)
                    && !((Token) items.get(i)).text().matches("(?i)was|were|got|became|is|are")) {
                return;
            }
        }
        if (old == null || old.isProgram() || old.isVague()) {
            return;
        }
        for (Item item : items.subList(at, items.size())) {
            if (item instanceof Part part && !part.isProgram()) {
                old.excluded |= part.kind == old.kind && !part.technologies.equals(old.technologies);
                return;
            }
        }
    }

    /// `캐시만 Memcached에서 Redis로`: from one to another of its kind, with nothing said that carries data.
    void changed(int at, Part next) {
        boolean goal = next.role == Role.BY || next.role == Role.TO;
        boolean changes = goal
                && at > 0
                && items.get(at - 1) instanceof Part old
                && old.role == Role.FROM
                && !old.isProgram()
                && old.kind == next.kind
                && !old.technologies.equals(next.technologies);
        if (changes && (at + 1 == items.size() || items.get(at + 1) instanceof Token end && end.is(Sort.BREAK))) {
            ((Part) items.get(at - 1)).excluded = true;
        }
    }

    boolean isUndecided(int at) {
        return at > 0
                && items.get(at - 1) instanceof Token before
                && before.text()
                        .matches("(?i)torn|undecided|choosing|chose|debat\\w+|decid\\w+|hesitat\\w+|wavering|choice");
    }

    /// `SQLite인데 포스트그레스로 옮기고`, `레디스였는데 멤캐시드로 갔어요`
    void moved(int at) {
        Part next = null;
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                if (next == null && part.role == Role.BY) {
                    next = part;
                } else {
                    boolean was = next != null && (part.role == Role.COPULA || part.role.leads() && said(i, at));
                    part.excluded |= was && next != null && !part.isProgram() && part.kind == next.kind;
                    return;
                }
            } else if (items.get(i) instanceof Token sign && sign.isBreak(".")) {
                return;
            }
        }
    }

    /// `원래 레디스를 썼는데`
    private boolean said(int from, int to) {
        return items.subList(from, to).stream()
                .anyMatch(item -> item instanceof Token token && token.text().matches(".*(?:였는데|썼는데|썼지만|였지만|쓰다가)"));
    }

    /// `파이썬이랑 자바 중에 고민했는데 자바로 갈게요`: of what was weighed up only what is named again is used.
    void weighed(int at) {
        List<Part> choices = new ArrayList<>();
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                part.labels.remove("중");
                if (!choices.isEmpty() && !part.role.joins()) {
                    break;
                }
                choices.add(part);
            } else if (!((Token) items.get(i)).is(Sort.OR) && !((Token) items.get(i)).is(Sort.AND)) {
                break;
            }
        }
        if (at + 1 < items.size() && items.get(at + 1) instanceof Token taken && taken.is(Sort.TECHNOLOGY)) {
            // Named again right behind it, it is the same service.
            choices.stream()
                    .filter(each -> choices.size() > 1 && !each.technologies.contains(taken.technology()))
                    .forEach(each -> each.excluded = true);
            return;
        }
        choose(choices, at);
    }

    /// `torn between Redis and Memcached, we went with Redis`
    void torn(int at) {
        List<Part> choices = new ArrayList<>();
        int i = at + 1;
        while (i < items.size() && !(items.get(i) instanceof Token sign && sign.is(Sort.BREAK))) {
            if (items.get(i) instanceof Part part) {
                choices.add(part);
            }
            i++;
        }
        choose(choices, i);
    }

    /// `Redis or Memcached? Memcached`
    void either(int at) {
        if (at > 0 && at + 1 < items.size() && items.get(at - 1) instanceof Part one && !one.isVague()) {
            int next = at + 1;
            while (next + 1 < items.size() && items.get(next) instanceof Token token && Exclusions.isQuiet(token)) {
                next++;
            }
            if (items.get(next) instanceof Part other && other.kind == one.kind && !other.isVague()) {
                choose(List.of(one, other), next + 1);
            }
        }
    }

    private void choose(List<Part> choices, int from) {
        for (Item item : items.subList(Math.min(from, items.size()), items.size())) {
            if (choices.size() > 1
                    && item instanceof Part part
                    && choices.stream().anyMatch(each -> each.technologies.equals(part.technologies))) {
                choices.stream()
                        .filter(each -> !each.technologies.equals(part.technologies))
                        .forEach(each -> each.excluded = true);
                return;
            }
        }
    }

    /// `MySQL에서 PostgreSQL로 옮기는 중`
    boolean isMoving(int at, Token verb) {
        return verb.is(Sort.VERB)
                && verb.text().matches("옮기는|넘어가는|이관하는")
                && at + 1 < items.size()
                && items.get(at + 1) instanceof Token next
                && next.text().startsWith("중");
    }

    boolean isAffirmed(int at) {
        Part part = (Part) items.get(at);
        return items.subList(0, at).stream()
                .anyMatch(item -> item instanceof Part before
                        && !before.excluded
                        && !before.isVague()
                        && before.technologies.equals(part.technologies));
    }
}
