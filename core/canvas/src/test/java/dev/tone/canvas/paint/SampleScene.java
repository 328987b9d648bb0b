package dev.tone.canvas.paint;

import dev.tone.canvas.paint.PaintItem.Dash;
import dev.tone.canvas.paint.PaintItem.Fill;
import dev.tone.canvas.paint.PaintItem.Kind;

/// A small web system with every kind of element and state.
final class SampleScene {
    private final CanvasScene scene = new CanvasScene();
    private final PaintItem item = new PaintItem();

    static CanvasScene build() {
        return new SampleScene().all();
    }

    private CanvasScene all() {
        item.clear().box(Kind.FRAME, 260, 60, 760, 420).title = "Production";
        scene.put("frame", item);
        service("cdn", ServiceIcon.GATEWAY, 20, 120, "edge", "Nginx", StateMark.HEALTHY, "Healthy · 12 s ago", 1);
        service(
                "web",
                ServiceIcon.WEB,
                300,
                120,
                "storefront",
                "Next.js",
                StateMark.WORKING,
                "Building · step 3 of 5",
                0.6);
        service("api", ServiceIcon.API, 560, 120, "orders-api", "Java · Spring", StateMark.HEALTHY, "Healthy", 1);
        service(
                "db",
                ServiceIcon.DATABASE,
                800,
                120,
                "orders-db",
                "PostgreSQL 17",
                StateMark.DEGRADED,
                "Degraded · slow reads",
                1);
        service("cache", ServiceIcon.CACHE, 560, 250, "sessions", "Redis", StateMark.DOWN, "Down · port 6379", 1);
        service("queue", ServiceIcon.QUEUE, 800, 250, "events", "RabbitMQ", StateMark.PENDING, "Pending", 0);
        service("worker", ServiceIcon.WORKER, 800, 370, "주문 처리기", "Kotlin", StateMark.DRAFT, "초안", 0);
        service(
                "s3",
                ServiceIcon.STORAGE,
                560,
                370,
                "uploads-eu-central-1-production",
                "S3",
                StateMark.UNKNOWN,
                "Unknown · last seen 14:02",
                0);
        service("auth", ServiceIcon.AUTH, 300, 370, "login", "Keycloak", StateMark.DRIFTED, "Drifted", 0);
        service("ml", ServiceIcon.ML, 1060, 120, "ranker", "ONNX Runtime", StateMark.QUEUED, "Queued", 0);
        service(
                "mon",
                ServiceIcon.MONITORING,
                1060,
                240,
                "metrics",
                "Prometheus",
                StateMark.AWAITING_APPROVAL,
                "Awaiting approval",
                0);
        service(
                "find",
                ServiceIcon.SEARCH,
                1060,
                360,
                "search",
                "OpenSearch",
                StateMark.CANCELED,
                "Canceled by Mina",
                0);
        service("cron", ServiceIcon.SCHEDULER, 1060, 480, "nightly", "Cron", StateMark.SUPERSEDED, "Superseded", 0);
        service("ext", ServiceIcon.EXTERNAL, 20, 250, "payments", "Stripe", StateMark.NONE, "", 0);
        connector("c1", "https", "", 220, 164, 300, 164);
        connector("c2", "https", "", 500, 164, 560, 164);
        connector("c3", "sql", "", 760, 164, 800, 164);
        connector("c4", "redis", "", 660, 208, 660, 250);
        connector("c5", "amqp", "publish", 760, 180, 780, 180, 780, 294, 800, 294);
        connector("c6", "", "", 900, 338, 900, 370);
        connector("c7", "https", "charge", 560, 190, 530, 190, 530, 320, 120, 320, 120, 338);
        item.clear().line(Kind.CONNECTOR, 500, 520, 640, 600);
        item.headAtEnd = item.headAtStart = true;
        item.dash = Dash.DASHED;
        item.hue = Ink.VIOLET;
        scene.put("slant", item);
        shape("r1", Kind.RECTANGLE, 20, 520, Ink.NEUTRAL, Fill.SOFT, Dash.SOLID, "Plan the launch with marketing");
        shape("r2", Kind.RECTANGLE, 180, 520, Ink.BLUE, Fill.SOFT, Dash.SOLID, "Soft blue");
        shape("r3", Kind.RECTANGLE, 340, 520, Ink.VIOLET, Fill.SOLID, Dash.SOLID, "Solid violet");
        shape("e1", Kind.ELLIPSE, 660, 520, Ink.GREEN, Fill.SOFT, Dash.SOLID, "시작");
        shape("d1", Kind.DIAMOND, 820, 520, Ink.AMBER, Fill.SOFT, Dash.SOLID, "Paid?");
        shape("r4", Kind.RECTANGLE, 20, 630, Ink.RED, Fill.NONE, Dash.DASHED, "결제 서비스는 여기에서 분리됩니다");
        shape("e2", Kind.ELLIPSE, 180, 630, Ink.PINK, Fill.SOFT, Dash.DOTTED, "Dotted");
        shape("d2", Kind.DIAMOND, 340, 630, Ink.TEAL, Fill.SOLID, Dash.SOLID, "Solid");
        shape("r5", Kind.RECTANGLE, 500, 630, Ink.AZURE, Fill.SOFT, Dash.SOLID, "AVATAR To. Wave Type 漢字かな");
        shape("r6", Kind.RECTANGLE, 660, 630, Ink.ORANGE, Fill.SOFT, Dash.SOLID, "مرحبا بالعالم");
        shape("n1", Kind.NOTE, 820, 630, Ink.NEUTRAL, Fill.SOFT, Dash.SOLID, "Ask Jin about the quota before Friday.");
        item.clear().box(Kind.TEXT, 20, 20, 400, 34).title = "How an order flows";
        item.fontSize = 24;
        scene.put("t1", item);
        item.clear().box(Kind.TEXT, 20, 56, 220, 60).title =
                "Everything inside the frame is deployed together; drag to move.";
        item.hue = Ink.GRAY;
        item.fontSize = 13;
        scene.put("t2", item);
        float[] wave = new float[120];
        for (int i = 0; i < 60; i++) {
            wave[2 * i] = 980 + i * 4;
            wave[2 * i + 1] = (float) (670 + Math.sin(i / 5.0) * 22);
        }
        item.clear().line(Kind.DRAWING, wave).hue = Ink.PINK;
        item.strokeWidth = 3;
        scene.put("draw", item);
        item.clear().box(Kind.IMAGE, 1060, 580, 120, 60);
        scene.put("image", item);
        item.clear().box(Kind.UNKNOWN, 1200, 580, 60, 60);
        item.opacity = 0.5;
        scene.put("unknown", item);
        item.clear().box(Kind.RECTANGLE, 330, 230, 150, 60).title = "Turned";
        item.turn = 30;
        scene.put("turned", item);
        item.clear().box(Kind.IMAGE, 480, 200, 60, 40);
        item.turn = 345;
        item.detail = picture();
        item.points = new float[] {0.1f, 0, 0.8f, 1};
        scene.put("picture", item);
        return scene;
    }

    /// A small picture of stripes as a URL.
    static String picture() {
        int[] px = new int[40 * 30];
        for (int i = 0; i < px.length; i++) {
            px[i] = 0xff000000 | (i % 40 * 6) << 16 | (i / 40 % 4 < 2 ? 0xc0 : 0x20);
        }
        return "data:image/png;base64,"
                + java.util.Base64.getEncoder().encodeToString(Png.write(40, 30, 30, (_, _) -> px));
    }

    private void service(
            String key,
            ServiceIcon icon,
            double x,
            double y,
            String name,
            String tech,
            StateMark mark,
            String word,
            double done) {
        item.clear().box(Kind.SERVICE, x, y, 200, 88);
        item.icon = icon;
        item.title = name;
        item.detail = tech;
        scene.put(key, item);
        scene.setState(key, mark, word, done);
    }

    private void connector(String key, String protocol, String said, float... points) {
        item.clear().line(Kind.CONNECTOR, points);
        item.headAtEnd = true;
        item.detail = protocol;
        item.title = said;
        scene.put(key, item);
    }

    private void shape(String key, Kind kind, double x, double y, int hue, Fill fill, Dash dash, String label) {
        item.clear().box(kind, x, y, 130, 84);
        item.hue = hue;
        item.fill = fill;
        item.dash = dash;
        item.title = label;
        scene.put(key, item);
    }
}
