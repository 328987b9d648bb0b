package dev.tone.canvas.describe;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.stream.Collectors;

/// A small shop to speak of, and wishes in one line.
public final class Drawn {
    private Drawn() {}

    public static Entry[] shop() {
        return new Entry[] {
            service("web", "web", ServiceKind.WEB, "React", 0, 0),
            service("api", "api", ServiceKind.API, "Node.js", 320, 0),
            service("orders", "Orders service", ServiceKind.API, "Java", 320, 160),
            service("db", "MySQL", ServiceKind.DATABASE, "MySQL", 640, 0),
            service("q", "RabbitMQ", ServiceKind.QUEUE, "RabbitMQ", 640, 160),
            service("wk", "Image worker", ServiceKind.WORKER, "Python", 960, 160),
            service("wk2", "Mail worker", ServiceKind.WORKER, "Go", 960, 320),
            service("auth", "auth", ServiceKind.AUTH, "Keycloak", 320, 320),
            service("pay", "Stripe", ServiceKind.EXTERNAL, "Stripe", 640, 320),
            service("cs", "결제 서비스", ServiceKind.API, "Kotlin", 0, 320),
            new FrameElement(Fixtures.head("f"), new Rect(0, 600, 400, 200), "backend", FrameKind.PLAIN),
            line("web", "api"),
            line("api", "db"),
            line("api", "q"),
            line("wk", "q"),
            line("wk2", "q"),
            line("orders", "db"),
            line("cs", "pay")
        };
    }

    static ServiceElement service(String id, String name, ServiceKind kind, String technology, double x, double y) {
        return Fixtures.service(id, kind, x, y)
                .withLabel(name)
                .withProperties(kind.defaults().withTechnology(technology));
    }

    static ConnectorElement line(String from, String to) {
        return ConnectorElement.between(
                Fixtures.head(from + "-" + to),
                new End.Attached(Fixtures.id(from), null, Point.ORIGIN),
                new End.Attached(Fixtures.id(to), null, Point.ORIGIN));
    }

    /// `+Cache near api,db; api>n-cache; db=PostgreSQL` and so on.
    static String text(List<Wish> wishes) {
        return wishes.stream().map(Drawn::text).collect(Collectors.joining("; "));
    }

    private static String text(Wish wish) {
        return switch (wish) {
            case Wish.Add add ->
                "+" + add.name()
                        + (add.replicas() > 0 ? " x" + add.replicas() : "")
                        + (add.near().isEmpty()
                                ? ""
                                : " near "
                                        + add.near().stream()
                                                .map(id -> id.value())
                                                .collect(Collectors.joining(",")));
            case Wish.Connect connect -> end(connect.from()) + ">" + end(connect.to());
            case Wish.Remove remove -> "-" + remove.part().value();
            case Wish.Disconnect disconnect -> "cut " + disconnect.wire().value();
            case Wish.Rename rename -> rename.part().value() + " called " + rename.name();
            case Wish.Remake remake -> {
                var technology = remake.technology();
                yield remake.part().value() + "=" + (technology == null ? remake.kind() : technology.name());
            }
            case Wish.Scale scale -> scale.part().value() + " x" + scale.replicas();
            case Wish.Listen listen -> listen.part().value() + " :" + listen.port();
            case Wish.Host host -> host.part().value() + " @" + host.domain();
            case Wish.Enclose enclose ->
                enclose.name() + " " + enclose.kind() + " ["
                        + enclose.parts().stream().map(id -> id.value()).collect(Collectors.joining(","))
                        + "]";
        };
    }

    private static String end(Wish.End end) {
        return switch (end) {
            case Wish.End.Drawn(var id) -> id.value();
            case Wish.End.New(String key) -> "*" + key.replaceFirst("n\\d+-", "");
        };
    }
}
