package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;

/// Tells what only counts the services that the sentence names one by one.
final class Summaries {
    private final List<Item> items;

    /// @param items from which the number behind a summary is taken with it
    Summaries(List<Item> items) {
        this.items = items;
    }

    /// `two workers, one in Go and one in Python`
    boolean isCountOfOnes(Part part) {
        if (!part.isVague() || part.count < 2 || !part.isProgram()) {
            return false;
        }
        List<Part> ones = new ArrayList<>();
        for (int i = items.indexOf(part) + 1; i + 2 < items.size(); i++) {
            if (items.get(i) instanceof Token one
                    && one.is(Sort.ARTICLE)
                    && one.text().matches("(?i)one|another")
                    && items.get(i + 1) instanceof Token in
                    && (in.is(Sort.IN) || in.is(Sort.MADE))
                    && items.get(i + 2) instanceof Part each
                    && each.isOwn()) {
                ones.add(each);
            }
        }
        if (ones.size() != part.count) {
            return false;
        }
        for (Part each : ones) {
            each.kind = part.kind;
            each.noun = part.noun;
            each.word = part.word;
        }
        return true;
    }

    /// `three apps (Go, Node, Python)`: as many as are named in the bracket, one each.
    void spreadBracket(Part part) {
        int at = items.indexOf(part) + 1;
        Token counted = null;
        while (at < items.size() && items.get(at) instanceof Token token && !token.isBreak("(")) {
            if (token.is(Sort.REPLICAS)) {
                counted = token;
            } else if (!token.is(Sort.NOUN) && !token.is(Sort.FILLER)) {
                return;
            }
            at++;
        }
        List<Part> ones = new ArrayList<>(List.of(part));
        int end = at + 1;
        while (end < items.size() && !(items.get(end) instanceof Token token && token.isBreak(")"))) {
            if (items.get(end) instanceof Part each && each.isOwn() && each.noun == null) {
                ones.add(each);
            }
            end++;
        }
        int number = counted != null ? counted.value() : part.count;
        if (number < 2 || ones.size() != number || !part.isOwn() || end >= items.size()) {
            return;
        }
        for (Part each : ones) {
            each.count = 0;
            each.kind = part.kind;
            each.role = each == ones.getLast() ? part.role : Role.WITH;
        }
        part.role = Role.WITH;
        items.subList(at, end + 1).removeIf(item -> item instanceof Token token && token.is(Sort.BREAK));
        if (counted != null) {
            items.remove(counted);
        }
    }

    /// Names two of a kind in their places: `two Next.js sites, one for buyers at …, one for sellers at …`.
    ///
    /// @return whether each of them was named so, so that the phrase itself is none
    boolean isNamedOneByOne(Part part) {
        List<Integer> ones = new ArrayList<>();
        for (int i = items.indexOf(part) + 1; i + 2 < items.size(); i++) {
            if (items.get(i) instanceof Token one
                    && one.is(Sort.ARTICLE)
                    && one.text().matches("(?i)one|another")
                    && items.get(i + 1) instanceof Token role
                    && role.is(Sort.ROLE)
                    && items.get(i + 2) instanceof Token name
                    && name.is(Sort.WORD)) {
                ones.add(i);
            }
        }
        if (part.count < 2 || ones.size() != part.count) {
            return false;
        }
        for (int at : ones) {
            Part one = part.twin(items.get(at).start(), ((Token) items.get(at + 2)).text());
            items.set(at, one);
        }
        return true;
    }

    /// `two frontends, an Angular admin and a Vue shop`: only counts those that are named one by one behind it.
    boolean isSummaryOfOthers(Part part) {
        if (!part.isVague() || (part.kind != ServiceKind.WEB && part.kind != ServiceKind.WORKER)) {
            return false;
        }
        int at = items.indexOf(part) + 1;
        int number = part.count;
        if (number == 0 && at < items.size() && items.get(at) instanceof Token token && token.is(Sort.REPLICAS)) {
            number = token.value();
            at++;
        }
        boolean list = at < items.size() && items.get(at) instanceof Token sign && sign.isBreak(",:(");
        long named = items.stream()
                .filter(item -> item instanceof Part each
                        && each.start > part.start
                        && each.kind == part.kind
                        && !each.isVague())
                .count();
        boolean summary = number > 1 && list && named == number;
        if (summary && part.count == 0) {
            items.remove(at - 1);
        }
        return summary;
    }

    /// Whether the services are named one by one behind it.
    boolean isSummary(Part part, int number) {
        List<Part> later = items.stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .filter(each ->
                        each.start > part.start && (each.kind == ServiceKind.API || each.kind == ServiceKind.WORKER))
                .toList();
        long earlier = items.stream()
                .filter(item -> item instanceof Part each
                        && each.start < part.start
                        && each.kind == ServiceKind.API
                        && !each.isVague()
                        && !each.labels.isEmpty())
                .count();
        return later.size() >= number && part.isVague()
                || earlier == number && part.isVague() && part.labels.isEmpty()
                || (later.size() >= number
                        && later.stream().noneMatch(Part::isVague)
                        && items.get(items.indexOf(part) + 1) instanceof Token next
                        && next.isBreak(":("));
    }
}
