package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Set;

/// Tells workers by what they do: a program called by its trade (`scorer`, `분석기`) that lives on a queue is one.
final class Callings {
    private static final Set<String> NOT =
            Set.of("user", "order", "customer", "partner", "offer", "server", "newsletter");

    private Callings() {}

    static void find(List<Part> parts, Links links) {
        for (Part part : parts) {
            boolean plain = part.kind == ServiceKind.API && part.noun == null && part.isOwn() && !part.producer;
            if (plain && (isTrade(part) || part.consumes) && readsQueue(part, links) && !part.fills) {
                part.kind = ServiceKind.WORKER;
            }
        }
    }

    /// Those that only take in what others work on answer requests.
    static void sources(List<Part> parts, Links links) {
        for (Part part : parts) {
            if (part.kind == ServiceKind.WORKER
                    && part.word.matches("(?i)ingesters?|collectors?|loggers?|receivers?|수집기|컬렉터|콜렉터")
                    && isSource(part, links)) {
                part.kind = ServiceKind.API;
            }
        }
    }

    /// `a Rust ingester -> Kafka -> a Go consumer`: it takes in what others work on.
    private static boolean isSource(Part part, Links links) {
        return links.from(part).size() == 1
                && links.from(part).stream()
                        .anyMatch(queue -> queue.kind == ServiceKind.QUEUE
                                && links.to(queue).stream()
                                        .anyMatch(each -> each != part && each.kind == ServiceKind.WORKER));
    }

    private static boolean isTrade(Part part) {
        String last = part.labels.isEmpty() ? "" : List.copyOf(part.labels).getLast();
        last = last.substring(last.lastIndexOf('-') + 1);
        return !NOT.contains(last) && (last.endsWith("er") || last.endsWith("or") || last.endsWith("기"));
    }

    private static boolean readsQueue(Part part, Links links) {
        return links.all().stream()
                .anyMatch(link -> link.from() == part && link.said() && link.to().kind == ServiceKind.QUEUE);
    }

    /// Who starts the work of others through a queue does not call them as well.
    static void hidden(Links links) {
        links.all().removeIf(link -> Kinds.isOfTheSameProgram(link.from()) && link.to().kind == ServiceKind.API);
        links.all()
                .removeIf(link -> link.from().kind == ServiceKind.API
                        && link.to().kind == ServiceKind.WORKER
                        && links.from(link.from()).stream()
                                .anyMatch(queue -> isBetween(queue)
                                        && links.from(link.to()).contains(queue)));
    }

    private static boolean isBetween(Part part) {
        return part.kind == ServiceKind.QUEUE || part.kind == ServiceKind.CACHE;
    }
}
