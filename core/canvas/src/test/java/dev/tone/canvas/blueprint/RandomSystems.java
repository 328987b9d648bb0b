package dev.tone.canvas.blueprint;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.service.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Drawings by chance, the same for the same seed, full of what people and attackers type.
public final class RandomSystems {
    /// What one reader or another of YAML, Compose or Kubernetes takes for something else.
    public static final List<String> TRAPS = List.of(
            "",
            " ",
            "no",
            "NO",
            "Yes",
            "on",
            "off",
            "y",
            "n",
            "null",
            "~",
            "true",
            "False",
            "0755",
            "0o17",
            "0x1F",
            "1_000",
            "1e3",
            "1.20",
            ".5",
            "-.inf",
            ".NaN",
            "12:30:45",
            "2026-11-23",
            "2026-11-23T00:00:00Z",
            "=",
            "<<",
            "- a",
            "-",
            "a: b",
            "a:b",
            "a #b",
            "#a",
            "*a",
            "&a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a`",
            "[a]",
            "{a}",
            "'a'",
            "\"a\"",
            "a\\b",
            "?",
            "? a",
            ":",
            "a:",
            "$HOME",
            "${HOME}",
            "$$",
            "secret:",
            "secret:DB_PASSWORD",
            "secret:two words",
            "two\nlines",
            "two\nlines\n",
            "two\n\n\nlines\n\n",
            "\n",
            "\nlines",
            "  led\nby spaces",
            "tail \nspace",
            "tab\tbed",
            "\ttab",
            "carriage\r\nreturn",
            "next\u0085line",
            "line\u2028break",
            "nul\u0000",
            "bell\u0007",
            "\uFEFFmark",
            "\u202Eright",
            "half \uD800",
            "한국어 값",
            "naïve ☃ 😀",
            "--- a",
            "...",
            "a, b",
            "x".repeat(300),
            "http://db:5432/a?b=c&d=%20#e",
            "C:\\Program Files",
            "007",
            "+1",
            "1.",
            "0b11",
            "0.0.0.0");

    private static final List<String> NAMES = List.of(
            "API",
            "api",
            "Orders API",
            "주문 API",
            "결제",
            "Straße",
            "no",
            "Norway",
            "1st",
            "default",
            "gateway",
            "edge",
            "a".repeat(80),
            "a".repeat(80) + "b",
            "Ünïcödé",
            "☃",
            "",
            "kubernetes",
            "x--y",
            "api 2",
            "API 2",
            "web\nshop");

    private final Random random;
    private final List<Element> elements = new ArrayList<>();

    private RandomSystems(long seed) {
        random = new Random(seed);
    }

    public static Document drawing(long seed) {
        return new RandomSystems(seed).draw();
    }

    private Document draw() {
        List<FrameElement> frames = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            Head head = Fixtures.head("frame-" + i)
                    .withParent(i > 0 && random.nextBoolean() ? frames.getLast().id() : null);
            frames.add(new FrameElement(
                    head, new Rect(0, 0, 500, 400), pick(NAMES), FrameKind.values()[random.nextInt(4)]));
        }
        List<Element> ends = new ArrayList<>(frames);
        int services = 1 + random.nextInt(9);
        for (int i = 0; i < services; i++) {
            Head head = Fixtures.head("service-" + i);
            if (!frames.isEmpty() && random.nextInt(3) > 0) {
                head = head.withParent(frames.get(random.nextInt(frames.size())).id());
            }
            ServiceKind kind = ServiceKind.values()[random.nextInt(ServiceKind.values().length)];
            ends.add(new ServiceElement(head, new Rect(i * 240, 0, 200, 88), kind, pick(NAMES), properties(kind)));
        }
        elements.addAll(ends);
        for (int i = 0; i < random.nextInt(14); i++) {
            End from = end(ends);
            End to = end(ends);
            elements.add(ConnectorElement.between(Fixtures.head("line-" + i), from, to)
                    .withDirection(Direction.values()[random.nextInt(4)])
                    .withProtocol(pick(List.of("", "http", "https", "grpc", "sql", "amqp", "TCP", "a b", "주문"))));
        }
        return Fixtures.documentOf(elements.toArray(Element[]::new));
    }

    private End end(List<Element> ends) {
        return random.nextInt(8) == 0
                ? new End.Free(Point.ORIGIN)
                : new End.Attached(ends.get(random.nextInt(ends.size())).id(), null, Point.ORIGIN);
    }

    private ServiceProperties properties(ServiceKind kind) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            environment.put(
                    pick(List.of("A", "B_C", "no", "y", "null", "X.Y", "_Z", "DB-1", "bad name", "")), pick(TRAPS));
        }
        List<Port> ports = new ArrayList<>(kind.defaults().ports());
        for (int i = 0; i < random.nextInt(3); i++) {
            ports.add(new Port(
                    1 + random.nextInt(Port.MAX),
                    pick(List.of("http", "udp", "tcp", "gRPC", "", "no", "much too long"))));
        }
        List<Volume> volumes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            volumes.add(new Volume(pick(List.of("/data", "/var/lib/x", "/no")), 1 + random.nextInt(500)));
        }
        return kind.defaults()
                .withTechnology(pick(kind.technologies()))
                .withImage(pick(List.of(
                        "", "", "nginx:1.28", "ghcr.io:443/a/b@sha256:" + "0".repeat(64), "no", "not an image")))
                .withSource(pick(List.of("", "", "./api", "$HOME/x", "no", "a: b")))
                .withPorts(ports)
                .withEnvironment(environment)
                .withReplicas(random.nextInt(4))
                .withDomain(
                        pick(List.of("", "", "shop.example", "api.example", "Shop.Example", "no", "*.x", "a..b", "1")))
                .withHealthPath(pick(List.of("", "/health", "/a?b=c", "health", "/$(rm)", "/%20")))
                .withVolumes(volumes)
                .withNotes(pick(TRAPS))
                .withDrawingOnly(random.nextInt(12) == 0);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
