package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;

/// Links what watches with what it watches and where it shows it from.
final class MonitorHabits {
    private final Cast cast;
    private final Links links;
    /// Whether it is said that all are watched.
    private final boolean everything;

    MonitorHabits(Cast cast, Links links, List<Item> items) {
        this.cast = cast;
        this.links = links;
        everything = items.stream()
                .anyMatch(item -> item instanceof Token token
                        && token.is(Sort.BOTH)
                        && token.text().matches("(?i)everything|all|all services|전부|모두"));
    }

    /// Where what is shown lies: where a pipeline ends when there is one, else in all that keeps data.
    private List<Part> charted(Part monitor) {
        List<Part> data = cast.some(each -> each.kind == ServiceKind.DATABASE || each.kind == ServiceKind.SEARCH);
        boolean pipeline = data.size() > 1
                && cast.parts.stream()
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

    void link() {
        List<Part> servers = cast.some(each -> each.isProgram() && each.kind != ServiceKind.WEB);
        List<Part> programs = everything && !cast.apis.isEmpty()
                ? servers
                : !cast.apis.isEmpty()
                        ? cast.apis
                        : !cast.workers.isEmpty()
                                ? cast.workers
                                : !cast.webs.isEmpty()
                                        ? cast.webs
                                        : cast.some(each -> each.kind != ServiceKind.MONITORING
                                                && each.kind != ServiceKind.EXTERNAL);
        List<Part> sources =
                cast.monitors.stream().filter(each -> !Kinds.isGrafana(each)).toList();
        for (Part monitor : cast.monitors) {
            if (Kinds.isCollector(monitor)) {
                if (links.to(monitor).stream().allMatch(Kinds::isGrafana)) {
                    programs.forEach(each -> links.add(each, monitor, false));
                }
            } else if (Kinds.isGrafana(monitor)) {
                if (links.from(monitor).isEmpty()) {
                    watch(monitor, sources.isEmpty() ? charted(monitor) : sources);
                }
            } else if (links.from(monitor).isEmpty()) {
                watch(monitor, programs);
            }
        }
    }

    private void watch(Part monitor, List<Part> watched) {
        watched.forEach(each -> links.add(monitor, each, false));
    }
}
