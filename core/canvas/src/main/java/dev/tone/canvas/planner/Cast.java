package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.function.Predicate;

/// The services of a sentence by what they are.
final class Cast {
    final List<Part> parts;
    final List<Part> webs;
    final List<Part> apis;
    final List<Part> workers;
    final List<Part> schedulers;
    final List<Part> gateways;
    final List<Part> models;
    final List<Part> monitors;

    Cast(List<Part> parts) {
        this.parts = parts;
        webs = of(ServiceKind.WEB);
        apis = of(ServiceKind.API);
        workers = of(ServiceKind.WORKER);
        schedulers = of(ServiceKind.SCHEDULER);
        gateways = of(ServiceKind.GATEWAY);
        models = of(ServiceKind.ML);
        monitors = of(ServiceKind.MONITORING);
    }

    List<Part> of(ServiceKind kind) {
        return parts.stream().filter(each -> each.kind == kind).toList();
    }

    List<Part> some(Predicate<Part> wanted) {
        return parts.stream().filter(wanted).toList();
    }

    static boolean isForFrontEnd(Part part) {
        return part.labels.stream().anyMatch(each -> each.equalsIgnoreCase("bff"));
    }
}
