package dev.tone.canvas.paint;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Writes pictures of routed drawings for people to look at: `main FOLDER`.
final class RoutingSamples {
    private RoutingSamples() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(args[0]));
        DocumentReplay sample = new DocumentReplay();
        sample.replay(SampleCanvas.operations());
        write(folder.resolve("sample.png"), Document.of(sample.records()));
        for (Routing routing : Routing.values()) {
            write(folder.resolve("shop-" + routing.code() + ".png"), shop(routing));
        }
        write(folder.resolve("crowd.png"), crowd());
    }

    /// Twelve components and fifteen connectors, as somebody would draw them.
    static Document shop(Routing routing) {
        Document document = new Document();
        document.apply(
                document.plan(edit -> {
                    edit.put(service("web", ServiceKind.WEB, "Storefront", 60, 60));
                    edit.put(service("admin", ServiceKind.WEB, "Back office", 60, 220));
                    edit.put(service("mobile", ServiceKind.WEB, "Mobile app", 60, 380));
                    edit.put(service("gateway", ServiceKind.GATEWAY, "Gateway", 380, 220));
                    edit.put(service("orders", ServiceKind.API, "Orders", 700, 60));
                    edit.put(service("catalog", ServiceKind.API, "Catalogue", 700, 220));
                    edit.put(service("users", ServiceKind.API, "Accounts", 700, 380));
                    edit.put(service("queue", ServiceKind.QUEUE, "Events", 700, 540));
                    edit.put(service("db", ServiceKind.DATABASE, "Orders DB", 1020, 60));
                    edit.put(service("cache", ServiceKind.CACHE, "Cache", 1020, 220));
                    edit.put(service("udb", ServiceKind.DATABASE, "Accounts DB", 1020, 380));
                    edit.put(service("mailer", ServiceKind.WORKER, "Mailer", 1020, 540));
                    String[] links = {
                        "web gateway",
                        "admin gateway",
                        "mobile gateway",
                        "gateway orders",
                        "gateway catalog",
                        "gateway users",
                        "orders db",
                        "catalog cache",
                        "users udb",
                        "orders queue",
                        "users queue",
                        "queue mailer",
                        "catalog db",
                        "web queue",
                        "orders udb"
                    };
                    for (String link : links) {
                        String[] ends = link.split(" ");
                        edit.put(Fixtures.connector(link.replace(' ', '-'), ends[0], ends[1])
                                .withRouting(routing));
                    }
                }),
                Origin.OWN);
        return document;
    }

    private static Document crowd() {
        Document document = new Document();
        Random random = new Random(3);
        document.apply(
                document.plan(edit -> {
                    for (int i = 0; i < 24; i++) {
                        edit.put(Fixtures.rectangle(
                                "r" + i, 40 + i % 6 * 200 + random.nextInt(50), 40 + i / 6 * 170 + random.nextInt(60)));
                    }
                    for (int i = 0; i < 22; i++) {
                        edit.put(Fixtures.connector("c" + i, "r" + random.nextInt(24), "r" + random.nextInt(24)));
                    }
                    ConnectorElement bent = ConnectorElement.between(
                            Head.of(new ElementId("bent"), Layer.BASE.id(), ZIndex.FIRST),
                            new End.Attached(new ElementId("r0"), null, Point.ORIGIN),
                            new End.Attached(new ElementId("r23"), null, Point.ORIGIN));
                    edit.put(bent.withWaypoints(java.util.List.of(new Point(20, 760), new Point(600, 770))));
                }),
                Origin.OWN);
        return document;
    }

    private static ServiceElement service(String id, ServiceKind kind, String name, double x, double y) {
        return new ServiceElement(
                Fixtures.head(id),
                new Rect(x, y, kind.defaultSize().width(), kind.defaultSize().height()),
                kind,
                name,
                kind.defaults());
    }

    private static void write(Path file, Document document) throws IOException {
        ScenePicture picture = new ScenePicture(new Scene(document), (_) -> "");
        Files.write(
                file,
                new ImageExport(new FontBook(BundledFonts.onClassPath()))
                        .png(picture.scene(), CanvasTheme.light(), 0, 0, 1280, 800, 1));
    }
}
