package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;

/// Reads subject, object and verb in the order of Korean: what a verb ties together stands before it, and its subject
/// may be the noun behind it.
final class PostfixRoles {
    private final List<Item> items;
    private final Links links;
    private final PostfixClauses clauses;
    private final PostfixActors actors;
    private final PostfixObjects missing;
    private List<Part> carried = List.of();

    private PostfixRoles(List<Item> items, Links links) {
        this.items = items;
        this.links = links;
        clauses = new PostfixClauses(items);
        actors = new PostfixActors(items, links);
        missing = new PostfixObjects(items, links, clauses);
    }

    static void link(List<Item> items, Links links) {
        PostfixRoles roles = new PostfixRoles(items, links);
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Token token) {
                if (token.sort().isVerb() && roles.clauses.isOnTheWay(from, i)) {
                    continue;
                }
                if (token.sort().isVerb()) {
                    if (roles.clauses.isForbidden(i, token)) {
                        roles.goOn(from, i);
                    } else {
                        roles.verb(from, i, token);
                    }
                    from = i + 1;
                } else if (token.is(Sort.WATCH) && token.text().matches("[가-힣].*고")) {
                    roles.watch(from, i);
                    from = i + 1;
                } else if (token.is(Sort.EACH) && token.text().equals("전용")) {
                    roles.reserved(i);
                } else if (token.is(Sort.BOTH) && token.text().matches("공유하[고며]")) {
                    from = i + 1;
                } else if (token.isBreak(".:,") || token.is(Sort.MADE)) {
                    if (token.is(Sort.BREAK) && (roles.clauses.isGapped(from, i) || roles.isCarriedOn(from, i))) {
                        roles.verb(from, i, token);
                    } else if (token.is(Sort.BREAK)) {
                        roles.only(from, i);
                    }
                    from = token.isBreak(".:,") ? i + 1 : from;
                }
            }
        }
        if (roles.clauses.isGapped(from, items.size()) || roles.isCarriedOn(from, items.size())) {
            roles.verb(from, items.size(), Token.of(Sort.BREAK, 0, 0, "."));
        } else {
            roles.only(from, items.size());
        }
    }

    /// `레디스는 API만`: nobody else uses it.
    private void only(int from, int to) {
        List<Part> parts = items.subList(from, to).stream()
                .filter(item -> item instanceof Part part && !part.excluded)
                .map(Part.class::cast)
                .toList();
        if (parts.size() == 2
                && PostfixClauses.isTopicStore(parts.getFirst())
                && parts.getLast().isProgram()
                && parts.getLast().role == Role.ALSO) {
            links.add(parts.getLast(), parts.getFirst(), true);
        }
    }

    /// `레디스는 API 전용이고`
    private void reserved(int at) {
        if (clauses.program(at) instanceof Part program
                && items.indexOf(program) > 0
                && items.get(items.indexOf(program) - 1) instanceof Part store
                && PostfixClauses.isTopicStore(store)) {
            links.add(program, store, true);
        }
    }

    /// Who may not do one thing does the next.
    private void goOn(int from, int at) {
        List<Part> subjects = PostfixActors.of(items.subList(from, at).stream()
                .filter(item -> item instanceof Part part && !part.excluded)
                .map(Part.class::cast)
                .toList());
        List<Part> barred = subjects.isEmpty() ? carried : subjects;
        items.subList(from, at).stream()
                .filter(item -> item instanceof Part part && Links.isStore(part))
                .forEach(item -> barred.forEach(each -> links.forbid(each, (Part) item)));
        carried = subjects.isEmpty() ? carried : subjects;
    }

    private void verb(int from, int at, Token verb) {
        List<Part> before = new ArrayList<>();
        for (Item item : items.subList(from, at)) {
            if (item instanceof Part part && !part.excluded && !Possessions.isOwner(items, part)) {
                before.add(part);
            }
        }
        if (PostfixClauses.arePairs(before)) {
            for (int i = 0; i < before.size(); i += 2) {
                links.add(before.get(i), before.get(i + 1), true);
            }
            return;
        }
        if (before.size() == 2 && before.getFirst().role.leads() && before.getLast().role == Role.OBJECT) {
            // `키클록은 포스트그레스를 쓰고`
            links.keep(before.getFirst(), before.getLast());
        }
        List<Part> subjects = PostfixActors.of(before);
        Part head = verb.isAttributive() ? clauses.head(at + 1) : null;
        if (head != null && subjects.size() == 1 && PostfixClauses.isIdentity(head, subjects.getFirst())) {
            // `추천 서비스는 파이토치를 쓰는 FastAPI이고`: what the service is.
            subjects.getFirst().real().make(head.technologies.getFirst());
            head.same = subjects.getFirst().real();
        }
        if (subjects.isEmpty() && head != null && head.isProgram()) {
            subjects = List.of(head);
            if (before.isEmpty() && !verb.is(Sort.CONSUME_VERB)) {
                return;
            }
        } else if (!subjects.isEmpty() && head != null) {
            before.add(head);
        }
        List<Part> outer = List.of();
        if (head != null && subjects.size() == 2 && subjects.getLast().role.leads()) {
            // `워커는 API가 채우는 큐에서 …`: the first goes on behind the verb.
            outer = List.of(subjects.getLast());
            subjects = List.of(subjects.getFirst());
            before.removeAll(outer);
        }
        if (head != null
                && subjects.size() == 1
                && (clauses.isAgent(head, subjects.getFirst(), before)
                        || PostfixClauses.isAside(head, subjects.getFirst(), before))) {
            // `에어플로우가 MySQL을 클릭하우스로 옮기는 파이썬 잡을 실행`
            outer = subjects;
            subjects = List.of(head);
            before.removeAll(outer);
        }
        if (subjects.isEmpty() && verb.text().matches("(?:스케줄링|실행|트리거|돌리|돌려|관리).*")) {
            // `에어플로우로 학습을 스케줄링하고`
            subjects = before.stream()
                    .filter(each -> each.kind == ServiceKind.SCHEDULER && each.role == Role.BY)
                    .toList();
        }
        if (subjects.isEmpty() && clauses.isOfAll(from, at)) {
            subjects = actors.all(at, before.stream().anyMatch(each -> each.kind == ServiceKind.GATEWAY));
        }
        if (subjects.isEmpty()) {
            subjects = carried.isEmpty() ? PostfixActors.telegraphic(before) : carried;
            Part model = clauses.isOfModel(from, at)
                    ? missing.last(items.size(), part -> part.kind == ServiceKind.ML)
                    : null;
            Part worker = clauses.isOfResult(from, at) ? missing.last(from, Kinds::isOfTheSameProgram) : null;
            subjects = model != null ? List.of(model) : worker != null ? List.of(worker) : subjects;
        }
        List<Part> objects = new ArrayList<>(before);
        objects.removeAll(subjects);
        if (subjects == carried && objects.stream().allMatch(Links::isStore)) {
            subjects = actors.behindFront(subjects);
        }
        if (clauses.way(from, at) instanceof Part way && objects.size() > 1 && objects.remove(way)) {
            subjects.forEach(each -> links.add(each, way, true));
            subjects = List.of(way);
        }
        // `SQS에 작업을 넣고`: what is put there is no service.
        objects.removeIf(each -> each.isVague()
                && each.kind == ServiceKind.WORKER
                && each.noun == Entry.Strength.WEAK
                && each.role == Role.OBJECT);
        missing.fill(objects, subjects, head, verb, from, at);
        if (verb.text().matches("(?:수집|감시|관측|모으|모아).*")
                && !before.isEmpty()
                && before.stream().allMatch(each -> each.isProgram() && !each.role.leads())) {
            items.stream()
                    .filter(item -> item instanceof Part part && part.kind == ServiceKind.MONITORING && !part.excluded)
                    .forEach(item -> before.forEach(each -> links.add((Part) item, each, true)));
            return;
        }
        if (clauses.isOfLogs(from, at) && before.size() > 1 && collected(before)) {
            return;
        }
        boolean publishes = verb.text().matches("(?:발행|퍼블리시|게시|내보내).*");
        if (publishes && objects.stream().noneMatch(Links::isStore) && missing.lastQueue(from) instanceof Part queue) {
            objects.add(queue);
        }
        if (PostfixClauses.medium(objects) instanceof Part queue) {
            // `주문은 래빗엠큐로 재고에 알린다`
            objects.stream().filter(each -> each != queue).forEach(each -> links.add(each, queue, true));
            objects.removeIf(each -> each != queue);
        }
        boolean behind = subjects.stream().anyMatch(each -> each.kind == ServiceKind.API);
        for (Part subject : subjects) {
            for (Part object : objects) {
                if (behind && subject.kind == ServiceKind.WEB && object.kind == ServiceKind.GATEWAY) {
                    // `화면과 API 둘 다 엔진엑스를 거침`
                    links.add(object, subject, true);
                    continue;
                }
                if (subject.kind == ServiceKind.GATEWAY && Links.isStore(object) && object.kind != ServiceKind.AUTH) {
                    continue;
                }
                if (subject.kind == ServiceKind.WEB
                        && (object.kind == ServiceKind.AUTH
                                || Links.isStore(object) && verb.text().startsWith("보여"))
                        && missing.last(items.size(), part -> part.kind == ServiceKind.API) != null) {
                    // `Keycloak으로 로그인하는 리액트 앱`: it is the service behind it that asks who somebody is.
                    continue;
                }
                if (subject.kind == ServiceKind.WEB
                        && Links.isStore(object)
                        && !(subject.isNamed("nextjs") && clauses.isShared(from, at))
                        && subjects.stream().anyMatch(each -> each.kind == ServiceKind.API)) {
                    continue;
                }
                if (Links.isStore(object) || Links.isStore(subject) || object.role != Role.NONE || object == head) {
                    links.add(subject, object, true);
                    subject.consumes |= verb.text().matches("(?:구독|소비|컨슘).*");
                    subject.fills |= object.kind == ServiceKind.QUEUE && verb.is(Sort.VERB) && object.role == Role.TO;
                }
            }
        }
        if (!subjects.isEmpty()) {
            List<Part> started = objects.stream()
                    .filter(each -> each.kind == ServiceKind.WORKER)
                    .toList();
            boolean starts =
                    subjects.stream().allMatch(each -> each.kind == ServiceKind.SCHEDULER) && !started.isEmpty();
            carried = starts ? started : !outer.isEmpty() ? outer : subjects;
        } else if (objects.size() == 1
                && objects.getFirst().isProgram()
                && (objects.getFirst().role == Role.BY || objects.getFirst().role == Role.TO)) {
            // `영상을 API로 올리면 S3에 두고`: who is given something goes on with it.
            carried = objects;
        }
    }

    /// `A와 B의 로그를 로키에 모아`
    private boolean collected(List<Part> named) {
        Part collector = named.getLast();
        List<Part> programs = named.subList(0, named.size() - 1);
        boolean all = Kinds.isCollector(collector)
                && programs.stream().allMatch(each -> each.isProgram() && !each.role.leads());
        if (all) {
            programs.forEach(each -> links.add(each, collector, true));
        }
        return all;
    }

    /// `프로메테우스로 A와 B를 감시하고`
    private void watch(int from, int to) {
        List<Part> named = items.subList(from, to).stream()
                .filter(item -> item instanceof Part part && !part.excluded)
                .map(Part.class::cast)
                .toList();
        for (Part monitor : named) {
            if (monitor.kind == ServiceKind.MONITORING) {
                named.stream()
                        .filter(each -> each.kind != ServiceKind.MONITORING)
                        .forEach(each -> links.add(monitor, each, true));
            }
        }
    }

    /// `워커가 꺼내서 센드그리드로 환영 메일`: the verb of the last clause is left out.
    private boolean isCarriedOn(int from, int to) {
        boolean goesOn = from > 0
                && items.get(from - 1) instanceof Token verb
                && verb.sort().isVerb();
        List<Part> parts = items.subList(from, to).stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
        return goesOn
                && !carried.isEmpty()
                && parts.size() == 1
                && parts.getFirst().kind == ServiceKind.EXTERNAL
                && parts.getFirst().role == Role.BY
                && !parts.getFirst().excluded;
    }
}
