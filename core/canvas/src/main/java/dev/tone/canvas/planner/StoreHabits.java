package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Links what keeps data with those that usually use it.
final class StoreHabits {
    private static final Pattern RESULT = Pattern.compile("(?i)results?|outputs?|결과?");
    private static final Pattern SENDS = Pattern.compile("(?i)send|mail|notif|sms|push|alert|발송|메일|알림|전송|문자|푸시");

    private final Cast cast;
    private final Links links;
    private final boolean modelFiles;

    StoreHabits(Cast cast, Links links, List<Item> items) {
        this.cast = cast;
        this.links = links;
        modelFiles = items.stream().anyMatch(item -> item instanceof Token token && token.is(Sort.MODEL_FILE));
    }

    void link() {
        for (Part store : cast.parts) {
            if (Links.isStore(store) && !store.each) {
                store(store);
            }
        }
    }

    private void store(Part store) {
        boolean watched = !links.to(store).isEmpty()
                && links.to(store).stream().allMatch(each -> each.kind == ServiceKind.MONITORING);
        boolean brokered = isBroker(store);
        if (brokered && links.to(store).stream().anyMatch(Kinds::isOfTheSameProgram)) {
            cast.apis.forEach(each -> links.add(each, store, false));
        } else if (store.kind == ServiceKind.DATABASE
                && links.reaches(store)
                && !links.isSaid(store)
                && links.to(store).stream()
                        .allMatch(each ->
                                Kinds.isOfTheSameProgram(each) || each.kind == ServiceKind.WORKER && each.isVague())) {
            // `Rails with Sidekiq on Redis, Postgres`: the list goes on behind what the workers are on.
            cast.apis.forEach(each -> links.add(each, store, false));
        } else if (store.kind == ServiceKind.SEARCH
                && links.reaches(store)
                && links.to(store).stream().allMatch(each -> each.kind == ServiceKind.SCHEDULER)) {
            // What a job alone fills is there for somebody to search.
            cast.apis.forEach(each -> links.add(each, store, false));
        } else if (store.kind == ServiceKind.CACHE
                && cast.of(ServiceKind.QUEUE).isEmpty()
                && cast.of(ServiceKind.CACHE).size() == 1
                && links.reaches(store)
                && links.to(store).stream().allMatch(each -> each.kind == ServiceKind.WORKER)) {
            // What workers alone take from has to be filled by somebody.
            cast.apis.forEach(each -> links.add(each, store, false));
        } else if (brokered && links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.API)) {
            // Who runs what the program hands on has to share a broker with it.
            cast.workers.stream()
                    .filter(Kinds::isOfTheSameProgram)
                    .filter(each ->
                            cast.parts.stream().filter(StoreHabits::isBroker).count() == 1)
                    .forEach(each -> links.add(each, store, false));
        }
        if (links.isSaid(store) && !watched) {
            feed(store);
            return;
        }
        List<Part> users = users(store);
        if (!links.reaches(store) || watched) {
            users.forEach(each -> links.add(each, store, false));
        } else {
            feed(store);
            boolean byApi = links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.API);
            boolean queue = store.kind == ServiceKind.QUEUE;
            users.stream()
                    .filter(each ->
                            each.kind == ServiceKind.WORKER && byApi && (queue || Kinds.isOfTheSameProgram(each)))
                    .forEach(each -> links.add(each, store, false));
        }
    }

    private static boolean isBroker(Part part) {
        return part.kind == ServiceKind.CACHE || part.kind == ServiceKind.QUEUE;
    }

    /// A queue that is only written to, or only read from, still has the other side.
    private void feed(Part store) {
        // What devices fill needs nobody here to do so.
        if (store.kind != ServiceKind.QUEUE || store.isNamed("mosquitto")) {
            return;
        }
        boolean emptied =
                links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.WORKER && !Kinds.isGatherer(each));
        boolean filled =
                links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.API || Kinds.isGatherer(each));
        boolean jobs = links.to(store).stream().anyMatch(each -> each.kind == ServiceKind.SCHEDULER);
        if ((filled || jobs) && !emptied) {
            cast.workers.stream()
                    .filter(each -> links.from(each).stream().noneMatch(to -> to.kind == ServiceKind.QUEUE))
                    .forEach(each -> links.add(each, store, false));
        } else if (emptied && !filled) {
            cast.apis.stream()
                    .filter(each -> links.from(each).stream().noneMatch(to -> to.kind == ServiceKind.QUEUE))
                    .filter(each -> !asksWhatWorkersFind(each, store))
                    .filter(each -> !showsWhatWorkersFind(each, store))
                    .filter(each -> !isCalledFrom(each, store))
                    .forEach(each -> links.add(each, store, false));
        }
    }

    /// `a worker consumes from Kafka and then calls the API`: what it calls does not fill the queue.
    private boolean isCalledFrom(Part api, Part queue) {
        return links.to(queue).stream()
                .anyMatch(each ->
                        each.kind == ServiceKind.WORKER && links.from(each).contains(api));
    }

    /// A stream that is only said to write somewhere still reads from the queue.
    void streams() {
        List<Part> queues = cast.of(ServiceKind.QUEUE);
        for (Part worker : cast.workers) {
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
        for (Part each : cast.of(ServiceKind.QUEUE)) {
            next = next == null || each.start < worker.start ? each : next;
        }
        return next == queue || next == null || next.start > worker.start;
    }

    /// Whether it only searches what those who empty the queue have made searchable.
    /// `…, a consumer stores it in Postgres, a React app shows it through a Go API`: named behind what was stored.
    private boolean showsWhatWorkersFind(Part api, Part queue) {
        boolean called = links.to(api).stream().anyMatch(each -> each.kind == ServiceKind.WEB)
                && links.isSaid(api)
                && links.from(api).isEmpty();
        return called
                && cast.workers.stream()
                        .filter(each -> queue.start < each.start && each.start < api.start)
                        .flatMap(each -> links.from(each).stream())
                        .anyMatch(each -> each.start < api.start
                                && (each.kind == ServiceKind.DATABASE || each.kind == ServiceKind.SEARCH));
    }

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

    /// `Mosquitto …; a Go service forwards to Kafka`: who is named behind one queue and fills the next empties the
    /// first.
    private boolean isBridge(Part queue, Part api) {
        return queue.start < api.start
                && api.fills
                && queue.isNamed("mosquitto")
                && links.from(api).stream().anyMatch(each -> each.kind == ServiceKind.QUEUE && each.start > api.start);
    }

    private List<Part> users(Part store) {
        List<Part> servers = servers();
        boolean queued = !cast.of(ServiceKind.QUEUE).isEmpty();
        List<Part> all = new ArrayList<>();
        switch (store.kind) {
            case QUEUE -> {
                List<Part> bridges =
                        servers.stream().filter(each -> isBridge(store, each)).toList();
                if (!bridges.isEmpty()) {
                    return bridges;
                }
                if (!store.isNamed("mosquitto") || cast.workers.isEmpty()) {
                    servers.stream()
                            .filter(each -> !showsWhatWorkersFind(each, store))
                            .forEach(all::add);
                }
                cast.workers.stream().filter(each -> isNextQueue(store, each)).forEach(all::add);
                if (cast.workers.isEmpty()) {
                    all.addAll(cast.models.stream()
                            .filter(each -> !links.reaches(each))
                            .toList());
                }
            }
            case CACHE -> {
                all.addAll(servers);
                if (servers.isEmpty()) {
                    nearest(store).ifPresent(all::add);
                } else if (!queued) {
                    all.addAll(cast.workers);
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
                    all.addAll(cast.models);
                } else if (store.sink) {
                    database(store, servers, queued, all);
                }
                if (all.isEmpty()) {
                    all.addAll(servers);
                    if (queued) {
                        cast.workers.stream()
                                .filter(each -> isNext(each, store))
                                .forEach(all::add);
                    }
                }
            }
            case AUTH -> {
                all.addAll(servers);
                if (all.isEmpty()) {
                    all.addAll(cast.gateways);
                }
            }
            default -> {
                all.addAll(cast.workers.stream()
                        .filter(each -> isSender(each) && isNext(each, store))
                        .toList());
                if (all.isEmpty()) {
                    all.addAll(servers);
                }
            }
        }
        if (all.isEmpty()) {
            all.addAll(cast.workers);
        }
        if (all.isEmpty()) {
            all.addAll(cast.schedulers);
        }
        if (all.isEmpty()) {
            all.addAll(cast.models);
        }
        return all;
    }

    /// The program that was named last before it, where some run by the clock and others do not.
    private Optional<Part> nearest(Part store) {
        return cast.schedulers.isEmpty() || cast.workers.isEmpty()
                ? Optional.empty()
                : Stream.concat(cast.workers.stream(), cast.schedulers.stream())
                        .filter(each -> each.start < store.start)
                        .max(Comparator.comparingInt(each -> each.start));
    }

    /// Whether it is called so because it sends something out.
    private static boolean isSender(Part worker) {
        return SENDS.matcher(worker.word + " " + String.join(" ", worker.labels))
                .find();
    }

    /// Whether nothing else is named between the two.
    private boolean isNext(Part worker, Part store) {
        return worker.start < store.start
                && cast.parts.stream().noneMatch(each -> each.start > worker.start && each.start < store.start);
    }

    /// Whether it is said what a worker does with what it takes from a queue.
    private boolean isBusy(Part worker) {
        return links.all().stream()
                .anyMatch(link -> link.from() == worker
                        && link.said()
                        && link.to().kind != ServiceKind.QUEUE
                        && link.to().kind != ServiceKind.CACHE);
    }

    private void database(Part store, List<Part> servers, boolean queued, List<Part> all) {
        boolean stream = cast.workers.stream().anyMatch(each -> Kinds.isStream(each) && each.start < store.start)
                || cast.apis.stream().allMatch(each -> each.producer);
        boolean behind = queued && !cast.workers.isEmpty() && (store.sink || stream);
        if (!behind) {
            all.addAll(servers.stream().filter(each -> !each.producer).toList());
        }
        boolean handedOn = queued && !cast.workers.stream().allMatch(Kinds::isGatherer);
        all.addAll(cast.workers.stream()
                .filter(each -> !(handedOn && Kinds.isGatherer(each)))
                .filter(each -> servers.isEmpty() || !isBusy(each))
                .toList());
    }

    /// What answers requests: the services, or the front end where it is alone.
    private List<Part> servers() {
        if (cast.apis.size() > 1) {
            return cast.apis.stream().filter(each -> !Cast.isForFrontEnd(each)).toList();
        }
        if (!cast.apis.isEmpty()) {
            return cast.apis;
        }
        return cast.workers.isEmpty() || cast.webs.stream().anyMatch(each -> !each.isVague()) ? cast.webs : List.of();
    }

    /// `Celery on RabbitMQ, results in Redis`: it is the cast.workers that have results.
    void results(List<Item> items) {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i) instanceof Token word && isResult(word)) {
                Part store = null;
                for (int j = i + 1; j < Math.min(items.size(), i + 4) && store == null; j++) {
                    store = items.get(j) instanceof Part part ? part : null;
                }
                if (store != null && store.kind == ServiceKind.CACHE && !links.reaches(store)) {
                    Part kept = store;
                    cast.workers.stream()
                            .filter(Kinds::isOfTheSameProgram)
                            .forEach(each -> links.add(each, kept, false));
                }
            }
        }
    }

    /// Whether it is something that a worker usually sends.
    static boolean isSent(Token word) {
        return SENDS.matcher(word.text()).find();
    }

    /// `결과는` reads as `결` with two endings.
    static boolean isResult(Token word) {
        return RESULT.matcher(word.text()).matches();
    }
}
