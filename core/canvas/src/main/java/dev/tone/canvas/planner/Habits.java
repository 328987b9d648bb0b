package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Links what the sentence leaves unlinked, as such services usually are.
final class Habits {
    private final List<Part> parts;
    private final Links links;
    private final boolean modelFiles;
    private final List<Part> webs;
    private final List<Part> apis;
    private final List<Part> workers;
    private final List<Part> schedulers;
    private final List<Part> gateways;
    private final List<Part> models;
    private final List<Part> monitors;

    private Habits(List<Part> parts, Links links, List<Item> items) {
        this.parts = parts;
        this.links = links;
        modelFiles = items.stream().anyMatch(item -> item instanceof Token token && token.is(Sort.MODEL_FILE));
        webs = of(ServiceKind.WEB);
        apis = of(ServiceKind.API);
        workers = of(ServiceKind.WORKER);
        schedulers = of(ServiceKind.SCHEDULER);
        gateways = of(ServiceKind.GATEWAY);
        models = of(ServiceKind.ML);
        monitors = of(ServiceKind.MONITORING);
    }

    static void link(List<Part> parts, Links links, List<Item> items) {
        Habits habits = new Habits(parts, links, items);
        habits.between();
        habits.models();
        habits.results(items);
        habits.stores();
        habits.streams();
        habits.gateways();
        habits.webs();
        habits.schedulers();
        habits.monitors();
        habits.readers();
    }

    private List<Part> of(ServiceKind kind) {
        return parts.stream().filter(each -> each.kind == kind).toList();
    }

    private void link(List<Part> from, Part to) {
        from.forEach(each -> links.add(each, to, false));
    }

    private void stores() {
        for (Part store : parts) {
            if (Links.isStore(store) && !store.each) {
                store(store);
            }
        }
    }

    private void store(Part store) {
        boolean watched = !links.to(store).isEmpty()
                && links.to(store).stream().allMatch(each -> each.kind == ServiceKind.MONITORING);
        boolean brokered = store.kind == ServiceKind.CACHE || store.kind == ServiceKind.QUEUE;
        if (brokered && links.to(store).stream().anyMatch(Habits::isOfTheSameProgram)) {
            apis.forEach(each -> links.add(each, store, false));
        }
        if (links.isSaid(store) && !watched) {
            feed(store);
            return;
        }
        List<Part> users = users(store);
        if (!links.reaches(store) || watched) {
            link(users, store);
        } else {
            boolean byApi = links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.API);
            boolean queue = store.kind == ServiceKind.QUEUE;
            users.stream()
                    .filter(each -> each.kind == ServiceKind.WORKER && byApi && (queue || isOfTheSameProgram(each)))
                    .forEach(each -> links.add(each, store, false));
        }
    }

    /// A queue that is only written to, or only read from, still has the other side.
    private void feed(Part store) {
        // What devices fill needs nobody here to do so.
        if (store.kind != ServiceKind.QUEUE || store.isNamed("mosquitto")) {
            return;
        }
        boolean workers = links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.WORKER);
        boolean apis = links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.API);
        boolean jobs = links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.SCHEDULER);
        if ((apis || jobs) && !workers) {
            this.workers.stream()
                    .filter(each -> links.from(each).stream().noneMatch(to -> to.kind == ServiceKind.QUEUE))
                    .forEach(each -> links.add(each, store, false));
        } else if (workers && !apis) {
            this.apis.stream()
                    .filter(each -> links.from(each).stream().noneMatch(to -> to.kind == ServiceKind.QUEUE))
                    .filter(each -> !asksWhatWorkersFind(each, store))
                    .forEach(each -> links.add(each, store, false));
        }
    }

    /// A stream that is only said to write somewhere still reads from the queue.
    private void streams() {
        List<Part> queues = of(ServiceKind.QUEUE);
        for (Part worker : workers) {
            if (Kinds.isStream(worker) && links.from(worker).stream().noneMatch(queues::contains)) {
                queues.stream()
                        .filter(each -> isNextQueue(each, worker))
                        .limit(1)
                        .forEach(each -> links.add(worker, each, false));
            }
        }
    }

    /// Of several queues in a row a worker empties the one that was named last before it.
    private boolean isNextQueue(Part queue, Part worker) {
        Part next = null;
        for (Part each : of(ServiceKind.QUEUE)) {
            next = next == null || each.start < worker.start ? each : next;
        }
        return next == queue || next == null || next.start > worker.start;
    }

    /// Whether it only searches what those who empty the queue have made searchable.
    private boolean asksWhatWorkersFind(Part api, Part queue) {
        Set<Part> found = new HashSet<>();
        Set<Part> said = new HashSet<>();
        for (Part worker : links.to(queue)) {
            found.addAll(links.from(worker));
            links.all().stream()
                    .filter(link -> link.from() == worker && link.said())
                    .forEach(link -> said.add(link.to()));
        }
        return links.all().stream()
                .anyMatch(link -> link.from() == api
                        && (link.to().kind == ServiceKind.SEARCH
                                || link.to().kind == ServiceKind.DATABASE && link.said() && said.contains(link.to()))
                        && found.contains(link.to()));
    }

    static boolean isOfTheSameProgram(Part worker) {
        return worker.isNamed("celery") || worker.isNamed("sidekiq");
    }

    private List<Part> users(Part store) {
        List<Part> servers = servers();
        boolean queued = !of(ServiceKind.QUEUE).isEmpty();
        List<Part> all = new ArrayList<>();
        switch (store.kind) {
            case QUEUE -> {
                if (!store.isNamed("mosquitto") || workers.isEmpty()) {
                    all.addAll(servers);
                }
                workers.stream().filter(each -> isNextQueue(store, each)).forEach(all::add);
                if (workers.isEmpty()) {
                    all.addAll(
                            models.stream().filter(each -> !links.reaches(each)).toList());
                }
            }
            case CACHE -> {
                all.addAll(servers);
                if (!queued) {
                    all.addAll(workers);
                }
            }
            case DATABASE -> database(store, servers, queued, all);
            case SEARCH -> {
                if (store.sink) {
                    database(store, servers, queued, all);
                } else {
                    all.addAll(servers);
                }
            }
            case STORAGE -> {
                if (modelFiles) {
                    all.addAll(models);
                }
                if (all.isEmpty()) {
                    all.addAll(servers);
                }
            }
            case AUTH -> {
                all.addAll(servers);
                if (all.isEmpty()) {
                    all.addAll(gateways);
                }
            }
            default -> all.addAll(servers);
        }
        if (all.isEmpty()) {
            all.addAll(workers);
        }
        if (all.isEmpty()) {
            all.addAll(schedulers);
        }
        if (all.isEmpty()) {
            all.addAll(models);
        }
        return all;
    }

    private void database(Part store, List<Part> servers, boolean queued, List<Part> all) {
        boolean stream = workers.stream().anyMatch(each -> Kinds.isStream(each) && each.start < store.start)
                || apis.stream().allMatch(each -> each.producer);
        boolean behind = queued && !workers.isEmpty() && (store.sink || stream);
        if (!behind) {
            all.addAll(servers.stream().filter(each -> !each.producer).toList());
        }
        all.addAll(workers);
    }

    /// What answers requests: the services, or the front end where it is alone.
    private List<Part> servers() {
        if (apis.size() > 1) {
            return apis.stream().filter(each -> !isForFrontEnd(each)).toList();
        }
        if (!apis.isEmpty()) {
            return apis;
        }
        return workers.isEmpty() || webs.stream().anyMatch(each -> !each.isVague()) ? webs : List.of();
    }

    /// `Celery on RabbitMQ, results in Redis`: it is the workers that have results.
    private void results(List<Item> items) {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i) instanceof Token word && isResult(word)) {
                Part store = null;
                for (int j = i + 1; j < Math.min(items.size(), i + 4) && store == null; j++) {
                    store = items.get(j) instanceof Part part ? part : null;
                }
                if (store != null && store.kind == ServiceKind.CACHE && !links.reaches(store)) {
                    Part kept = store;
                    workers.stream().filter(Habits::isOfTheSameProgram).forEach(each -> links.add(each, kept, false));
                }
            }
        }
    }

    /// `결과는` reads as `결` with two endings.
    static boolean isResult(Token word) {
        return word.text().matches("(?i)results?|결과?");
    }

    private void models() {
        for (Part model : models) {
            if (!links.reaches(model)) {
                List<Part> callers = !apis.isEmpty() ? apis : !workers.isEmpty() ? workers : webs;
                boolean reads = links.from(model).stream().anyMatch(each -> each.kind == ServiceKind.QUEUE);
                if (!reads) {
                    link(callers, model);
                }
            }
        }
    }

    private void gateways() {
        for (Part gateway : gateways) {
            if (links.from(gateway).stream().anyMatch(Part::isProgram)) {
                continue;
            }
            List<Part> inner = apis.stream().filter(each -> !isInner(each)).toList();
            boolean between = !webs.isEmpty() && !inner.isEmpty() && Kinds.isApiGateway(gateway);
            if (between || links.reaches(gateway)) {
                webs.forEach(web -> links.add(web, gateway, false));
                link(List.of(gateway), inner);
            } else {
                link(List.of(gateway), webs);
                link(List.of(gateway), inner);
            }
            if (inner.isEmpty() && webs.isEmpty()) {
                link(List.of(gateway), workers);
                link(List.of(gateway), models);
            }
        }
    }

    private void link(List<Part> from, List<Part> to) {
        to.forEach(each -> link(from, each));
    }

    /// Whether it is called by another service and so need not be reached from outside.
    private boolean isInner(Part api) {
        return links.to(api).stream().anyMatch(each -> each.kind == ServiceKind.API) && apis.size() > 1;
    }

    /// A service that is there for the front end alone stands between it and the others.
    private void between() {
        List<Part> fronts = apis.stream().filter(Habits::isForFrontEnd).toList();
        if (fronts.size() == 1 && apis.size() > 1) {
            apis.stream()
                    .filter(each -> !isForFrontEnd(each))
                    .forEach(each -> links.add(fronts.getFirst(), each, false));
        }
    }

    private static boolean isForFrontEnd(Part part) {
        return part.labels.stream().anyMatch(each -> each.equalsIgnoreCase("bff"));
    }

    private void webs() {
        for (Part web : webs) {
            boolean calls = links.from(web).stream()
                    .anyMatch(each -> each.kind == ServiceKind.API || each.kind == ServiceKind.GATEWAY);
            if (!calls) {
                apis.stream()
                        .filter(each -> !each.producer && !isInner(each) && !isFeeder(each))
                        .forEach(each -> links.add(web, each, false));
            }
        }
    }

    /// A service that nothing else is said of shows what others have stored.
    private void readers() {
        List<Part> kept = of(ServiceKind.DATABASE);
        List<Part> data = kept.isEmpty() ? of(ServiceKind.SEARCH) : kept;
        for (Part api : apis) {
            boolean alone = links.from(api).isEmpty()
                    && !api.producer
                    && links.to(api).stream().noneMatch(each -> each.kind == ServiceKind.API);
            if (alone && !data.isEmpty() && workers.size() + schedulers.size() > 0) {
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
        return apis.size() > 1
                && !links.from(api).isEmpty()
                && links.from(api).stream().allMatch(each -> each.kind == ServiceKind.QUEUE)
                && workers.stream().anyMatch(Kinds::isStream);
    }

    private void schedulers() {
        for (Part scheduler : schedulers) {
            if (!links.from(scheduler).isEmpty()
                    && links.from(scheduler).stream().anyMatch(each -> links.isSaid(each) || each.isProgram())) {
                continue;
            }
            List<Part> free = workers.stream()
                    .filter(each -> links.from(each).stream().noneMatch(to -> to.kind == ServiceKind.QUEUE))
                    .toList();
            if (!free.isEmpty()) {
                link(List.of(scheduler), free);
            } else {
                List<Part> data = some(each -> each.kind == ServiceKind.DATABASE);
                List<Part> goals = !data.isEmpty()
                        ? data
                        : some(each -> each.kind == ServiceKind.SEARCH
                                || each.kind == ServiceKind.STORAGE
                                || each.kind == ServiceKind.QUEUE);
                link(List.of(scheduler), goals.isEmpty() ? apis : goals);
            }
        }
    }

    /// Where what is shown lies: where a pipeline ends when there is one, else in all that keeps data.
    private List<Part> charted(Part monitor) {
        List<Part> data = some(each -> each.kind == ServiceKind.DATABASE || each.kind == ServiceKind.SEARCH);
        boolean pipeline = data.size() > 1
                && parts.stream()
                        .anyMatch(each -> (each.kind == ServiceKind.WORKER || each.kind == ServiceKind.SCHEDULER)
                                && links.from(each).containsAll(data));
        if (!pipeline) {
            return data;
        }
        Part last = data.getFirst();
        for (Part each : data) {
            last = each.start < monitor.start ? each : last;
        }
        return List.of(last);
    }

    private List<Part> some(Predicate<Part> wanted) {
        return parts.stream().filter(wanted).toList();
    }

    private void monitors() {
        List<Part> programs = !apis.isEmpty()
                ? apis
                : !workers.isEmpty()
                        ? workers
                        : !webs.isEmpty()
                                ? webs
                                : some(each ->
                                        each.kind != ServiceKind.MONITORING && each.kind != ServiceKind.EXTERNAL);
        List<Part> sources =
                monitors.stream().filter(each -> !Kinds.isGrafana(each)).toList();
        for (Part monitor : monitors) {
            if (Kinds.isCollector(monitor)) {
                if (links.to(monitor).stream().allMatch(Kinds::isGrafana)) {
                    link(programs, monitor);
                }
            } else if (Kinds.isGrafana(monitor)) {
                if (links.from(monitor).isEmpty()) {
                    link(List.of(monitor), sources.isEmpty() ? charted(monitor) : sources);
                }
            } else if (links.from(monitor).isEmpty()) {
                link(List.of(monitor), programs);
            }
        }
    }
}
