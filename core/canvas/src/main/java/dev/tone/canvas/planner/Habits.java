package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;

/// Links what the sentence leaves unlinked, as such services usually are.
final class Habits {
    private final Cast cast;
    private final Links links;

    private Habits(Cast cast, Links links) {
        this.cast = cast;
        this.links = links;
    }

    static void link(List<Part> parts, Links links, List<Item> items) {
        Cast cast = new Cast(parts);
        Habits habits = new Habits(cast, links);
        StoreHabits stores = new StoreHabits(cast, links, items);
        habits.between();
        habits.models();
        stores.results(items);
        stores.link();
        Indexers.link(items, cast, links);
        stores.streams();
        habits.gateways();
        habits.webs();
        habits.schedulers();
        new MonitorHabits(cast, links, items).link();
        habits.readers();
    }

    private void link(List<Part> from, Part to) {
        from.forEach(each -> links.add(each, to, false));
    }

    private void models() {
        for (Part model : cast.models) {
            // Who trains it is not who answers with it.
            if (links.to(model).stream().allMatch(each -> each.kind == ServiceKind.SCHEDULER)) {
                List<Part> callers =
                        !cast.apis.isEmpty() ? cast.apis : !cast.workers.isEmpty() ? cast.workers : cast.webs;
                boolean reads = links.from(model).stream().anyMatch(each -> each.kind == ServiceKind.QUEUE);
                if (!reads) {
                    link(callers, model);
                }
            }
        }
    }

    private void gateways() {
        for (Part gateway : cast.gateways) {
            if (links.from(gateway).stream().anyMatch(Part::isProgram)) {
                continue;
            }
            List<Part> inner = cast.apis.stream().filter(each -> !isInner(each)).toList();
            boolean between = !cast.webs.isEmpty() && !inner.isEmpty() && Kinds.isApiGateway(gateway);
            if (between || links.reaches(gateway)) {
                cast.webs.forEach(web -> links.add(web, gateway, false));
                link(List.of(gateway), inner);
            } else {
                link(List.of(gateway), cast.webs);
                link(List.of(gateway), inner);
            }
            if (inner.isEmpty() && cast.webs.isEmpty()) {
                link(List.of(gateway), cast.workers);
                link(List.of(gateway), cast.models);
            }
        }
    }

    private void link(List<Part> from, List<Part> to) {
        to.forEach(each -> link(from, each));
    }

    /// Whether it is called by another service and so need not be reached from outside.
    private boolean isInner(Part api) {
        return links.to(api).stream().anyMatch(each -> each.kind == ServiceKind.API) && cast.apis.size() > 1;
    }

    /// A service that is there for the front end alone stands between it and the others.
    private void between() {
        List<Part> fronts = cast.apis.stream().filter(Cast::isForFrontEnd).toList();
        if (fronts.size() == 1 && cast.apis.size() > 1) {
            cast.apis.stream()
                    .filter(each -> !Cast.isForFrontEnd(each))
                    .forEach(each -> links.add(fronts.getFirst(), each, false));
        }
    }

    private void webs() {
        for (Part web : cast.webs) {
            boolean calls = links.from(web).stream()
                    .anyMatch(each -> each.kind == ServiceKind.API || each.kind == ServiceKind.GATEWAY);
            List<Part> ways = cast.gateways.stream().filter(Kinds::isApiGateway).toList();
            if (!calls && ways.size() == 1 && !links.from(ways.getFirst()).contains(web)) {
                // `Kong -> Django, React client`
                links.add(web, ways.getFirst(), false);
                continue;
            }
            if (!calls) {
                cast.apis.stream()
                        .filter(each -> !each.producer && !isInner(each) && !isFeeder(each))
                        .forEach(each -> links.add(web, each, false));
            }
        }
    }

    /// A service that nothing else is said of shows what others have stored.
    private void readers() {
        List<Part> kept = cast.of(ServiceKind.DATABASE);
        List<Part> data = kept.isEmpty() ? cast.of(ServiceKind.SEARCH) : kept;
        for (Part api : cast.apis) {
            boolean alone = links.from(api).isEmpty()
                    && !api.producer
                    && links.to(api).stream().noneMatch(each -> each.isProgram() && each.kind != ServiceKind.WEB);
            if (alone && !data.isEmpty() && cast.workers.size() + cast.schedulers.size() > 0) {
                Part last = data.getFirst();
                for (Part each : data) {
                    last = each.start < api.start ? each : last;
                }
                links.add(api, last, false);
            }
        }
    }

    /// Only fills a queue, for others to answer from what comes out of it.
    private boolean isFeeder(Part api) {
        return cast.apis.size() > 1
                && !links.from(api).isEmpty()
                && links.from(api).stream().allMatch(each -> each.kind == ServiceKind.QUEUE)
                && cast.workers.stream().anyMatch(Kinds::isStream);
    }

    private void schedulers() {
        for (Part scheduler : cast.schedulers) {
            if (!links.from(scheduler).isEmpty()
                    && links.from(scheduler).stream().anyMatch(each -> links.isSaid(each) || each.isProgram())) {
                continue;
            }
            List<Part> free = cast.workers.stream()
                    .filter(each -> links.from(each).stream().noneMatch(to -> to.kind == ServiceKind.QUEUE))
                    .toList();
            if (!free.isEmpty()) {
                link(List.of(scheduler), free);
            } else {
                List<Part> data = cast.some(each -> each.kind == ServiceKind.DATABASE);
                List<Part> goals = !data.isEmpty()
                        ? data
                        : cast.some(each -> each.kind == ServiceKind.SEARCH
                                || each.kind == ServiceKind.STORAGE
                                || each.kind == ServiceKind.QUEUE);
                link(List.of(scheduler), goals.isEmpty() ? cast.apis : goals);
            }
        }
    }
}
