package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.ServiceKind;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is known of kinds of services and of technologies beyond their names.
final class Kinds {
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("express", "nodejs"),
            Map.entry("nestjs", "nodejs"),
            Map.entry("nextjs", "nodejs"),
            Map.entry("django", "python"),
            Map.entry("flask", "python"),
            Map.entry("fastapi", "python"),
            Map.entry("celery", "python"),
            Map.entry("pytorch", "python"),
            Map.entry("tensorflow", "python"),
            Map.entry("laravel", "php"),
            Map.entry("rails", "ruby"),
            Map.entry("sidekiq", "ruby"),
            Map.entry("ktor", "kotlin"));
    private static final Set<String> JVM = Set.of("java", "kotlin");
    private static final Set<String> COUNTABLE = Set.of(
            "service",
            "services",
            "microservice",
            "microservices",
            "api",
            "apis",
            "backend",
            "backends",
            "서비스",
            "마이크로서비스",
            "서비스들",
            "백엔드");
    private static final Set<String> WATCHED = Set.of("loki", "jaeger", "opentelemetry");
    private static final Set<String> STREAMS = Set.of("flink", "spark");

    private static final Pattern GATHERER =
            Pattern.compile("(?i)(?:scraper|crawler|ingester|collector|poller|크롤러|스크레이퍼|스크래퍼|수집기|컬렉터|콜렉터)s?");

    private Kinds() {}

    /// Whether services of that kind open connections of their own accord.
    static boolean isProgram(ServiceKind kind) {
        return switch (kind) {
            case WEB, API, WORKER, SCHEDULER -> true;
            default -> false;
        };
    }

    /// Whether services of that kind are written by those who draw them.
    static boolean isOwn(ServiceKind kind) {
        return isProgram(kind) || kind == ServiceKind.GATEWAY || kind == ServiceKind.ML || kind == ServiceKind.AUTH;
    }

    /// Whether each service may have its own; what stands before services, or is run by others, is one for all.
    static boolean keeps(ServiceKind kind) {
        return switch (kind) {
            case DATABASE, CACHE, QUEUE, SEARCH, STORAGE -> true;
            default -> false;
        };
    }

    /// Whether `three of them` means three services rather than one that runs three times.
    static boolean isCountable(String word) {
        return COUNTABLE.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    /// Whether one of the two is written in the other.
    static boolean belong(Technology one, Technology other) {
        return isMadeWith(one.slug(), other.slug()) || isMadeWith(other.slug(), one.slug());
    }

    private static boolean isMadeWith(String framework, String base) {
        return base.equals(LANGUAGES.get(framework))
                || framework.equals("spring-boot") && JVM.contains(base)
                || framework.equals("nextjs") && base.equals("react");
    }

    /// Whether a service that is called so is run by others: `an external weather API`.
    static boolean isOutside(String label) {
        return label.matches("(?i)external|third-party|remote|partner|외부|타사|제휴");
    }

    static boolean isGrafana(Part part) {
        return part.isNamed("grafana");
    }

    /// Whether services send to it, rather than that it asks them.
    static boolean isCollector(Part part) {
        return WATCHED.stream().anyMatch(part::isNamed);
    }

    /// Whether it does the whole work between a queue and a database.
    static boolean isStream(Part part) {
        return STREAMS.stream().anyMatch(part::isNamed);
    }

    /// Whether it brings in what others work on.
    static boolean isGatherer(Part part) {
        return GATHERER.matcher(part.word).matches();
    }

    /// Whether it stands between the front end and the services, rather than before both.
    static boolean isApiGateway(Part part) {
        return part.isNamed("kong") || part.labels.contains("api");
    }

    /// Whether it runs what the program beside it hands on, and shares its broker.
    static boolean isOfTheSameProgram(Part worker) {
        return worker.isNamed("celery") || worker.isNamed("sidekiq");
    }
}
