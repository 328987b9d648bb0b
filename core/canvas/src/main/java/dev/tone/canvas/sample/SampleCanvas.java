package dev.tone.canvas.sample;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Operations;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.service.Volume;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small web shop: what a first-time user sees, moves about and deploys to. Its ids never change, so that samples,
/// tours and tests can name its elements.
public final class SampleCanvas {
    /// What the sample site is deployed to.
    public static final ElementId STOREFRONT = new ElementId("sample-storefront");

    /// What the sample application is deployed to.
    public static final ElementId ORDERS_API = new ElementId("sample-orders-api");

    private static final ElementId BACKEND = new ElementId("sample-backend");

    private final List<Element> elements = new ArrayList<>();
    private @Nullable ZIndex top;

    private final SampleWords words;
    private final Layer system;
    private final Layer notes;

    private SampleCanvas(SampleWords words) {
        this.words = words;
        system = Layer.named(new LayerId("sample-system"), words.system(), new ZIndex("a0"));
        notes = Layer.named(new LayerId("sample-notes"), words.notes(), new ZIndex("a1"));
    }

    /// Creates the sample on an empty canvas.
    public static List<CanvasOperation> operations() {
        return operations(SampleWords.ENGLISH);
    }

    /// Creates the sample on an empty canvas, in a language.
    public static List<CanvasOperation> operations(SampleWords words) {
        SampleCanvas sample = new SampleCanvas(words);
        List<Element> elements = sample.draw();
        Diff diff = new Document().plan(edit -> {
            edit.put(sample.system);
            edit.put(sample.notes);
            elements.forEach(edit::put);
        });
        return Operations.of(diff);
    }

    private List<Element> draw() {
        elements.add(new FrameElement(
                head(BACKEND.value(), system, null).withStyle(Style.DEFAULT.withHue(Hue.GRAY)),
                new Rect(360, 32, 600, 560),
                words.backend()));
        ServiceElement web =
                service(STOREFRONT.value(), ServiceKind.WEB, words.storefront(), words.site(), 64, 264, null);
        ServiceElement api =
                service(ORDERS_API.value(), ServiceKind.API, words.ordersApi(), "Node.js", 400, 264, BACKEND);
        ServiceElement cache =
                service("sample-sessions", ServiceKind.CACHE, words.sessions(), "Redis", 400, 72, BACKEND);
        ServiceElement database =
                service("sample-orders", ServiceKind.DATABASE, words.orders(), "PostgreSQL", 720, 264, BACKEND);
        ServiceElement queue = service("sample-jobs", ServiceKind.QUEUE, words.jobs(), "RabbitMQ", 400, 456, BACKEND);
        ServiceElement worker =
                service("sample-mailer", ServiceKind.WORKER, words.mailer(), "Node.js", 720, 456, BACKEND);
        connect(web, api, "https");
        connect(api, cache, "redis");
        connect(api, database, "sql");
        connect(api, queue, "amqp");
        connect(queue, worker, "amqp");
        connect(worker, database, "sql");
        note("sample-title", words.title(), 24, new Rect(64, 64, 160, 34));
        note("sample-hint", words.hint(), 14, new Rect(64, 116, 232, 60));
        return elements;
    }

    private ServiceElement service(
            String id,
            ServiceKind kind,
            String name,
            String technology,
            double x,
            double y,
            @Nullable ElementId parent) {
        Size size = kind.defaultSize();
        ServiceProperties properties = kind.defaults().withTechnology(technology);
        properties = switch (kind) {
            case WEB -> properties.withSource("./storefront");
            case API, WORKER ->
                properties
                        .withSource("./" + name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .withEnvironment(Map.of("NODE_ENV", "production"));
            case DATABASE -> properties.withVolumes(List.of(new Volume("/var/lib/postgresql", Volume.USUAL_SIZE)));
            default -> properties;
        };
        ServiceElement service = new ServiceElement(
                head(id, system, parent), new Rect(x, y, size.width(), size.height()), kind, name, properties);
        elements.add(service);
        return service;
    }

    private void connect(ServiceElement from, ServiceElement to, String protocol) {
        String id = from.key() + "-to-" + to.key().substring("sample-".length());
        elements.add(ConnectorElement.between(
                        head(id, system, null),
                        new End.Attached(from.id(), null, from.bounds().center()),
                        new End.Attached(to.id(), null, to.bounds().center()))
                .withProtocol(protocol));
    }

    private void note(String id, String text, double fontSize, Rect bounds) {
        Head head = head(id, notes, null).withStyle(Style.DEFAULT.withFontSize(fontSize));
        elements.add(new TextElement(head, bounds, text, true));
    }

    private Head head(String id, Layer layer, @Nullable ElementId parent) {
        top = ZIndex.between(top, null);
        return Head.of(new ElementId(id), layer.id(), top).withParent(parent);
    }
}
