package dev.tone.desktop.canvas.view;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.FontSource;
import dev.tone.canvas.paint.PaintedText;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.state.ElementHealth;
import dev.tone.canvas.state.LiveState;
import dev.tone.canvas.state.LiveStates;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.theme.Theme;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/// A drawing in a window of its own, to try by hand: `main [dark]`. Number keys choose tools.
public final class CanvasWindow {
    private CanvasWindow() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Application.launch(App.class, args);
    }

    /// Apart from the main class, which must not be an application itself when JavaFX lies on the class path.
    public static final class App extends Application {
        private static final String FONTS = "/dev/tone/assets/fonts/";
        private final Document document = new Document();

        @Override
        public void start(Stage stage) {
            for (String file : List.of("ToneSans-Regular.otf", "ToneSans-Bold.otf", "ToneMono-Regular.ttf")) {
                Font.loadFont(App.class.getResourceAsStream("/dev/tone/assets/fonts/" + file), 12);
            }
            fill();
            FontSource fonts = BundledFonts.onClassPath();
            Editor editor = Tools.editor(document, IdGenerator.system(), new PaintedText(new FontBook(fonts)));
            boolean dark = getParameters().getRaw().contains("dark");
            var appearance = new SimpleObjectProperty<>(dark ? Appearance.DARK : Appearance.LIGHT);
            CanvasView view = new CanvasView(
                    editor, Painter.prepared(fonts), appearance, Texts.of(Language.ENGLISH), LiveState::word);
            view.showStates(states(), LiveState::word);
            Scene scene = new Scene(view, 1280, 800);
            scene.setFill(null);
            setUserAgentStylesheet("/atlantafx/base/theme/primer-" + (dark ? "dark" : "light") + ".bss");
            scene.getStylesheets().setAll(Theme.sheets(appearance.get()));
            scene.setOnKeyTyped(event -> {
                int tool = event.getCharacter().isEmpty()
                        ? -1
                        : event.getCharacter().charAt(0) - '1';
                if (tool >= 0
                        && tool < Tools.standard().size()
                        && editor.editing().get().isEmpty()) {
                    editor.toolbox().choose(Tools.standard().get(tool).id());
                }
            });
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            view.requestFocus();
            stage.setOnCloseRequest(_ -> System.out.println(view.frames().frames()));
        }

        private void fill() {
            document.apply(
                    document.plan(edit -> {
                        edit.put(new FrameElement(head("prod"), new Rect(280, 80, 720, 380), "Production"));
                        edit.put(service("edge", ServiceKind.GATEWAY, 40, 140));
                        edit.put(service("web", ServiceKind.WEB, 320, 140));
                        edit.put(service("orders", ServiceKind.API, 760, 140));
                        edit.put(service("orders-db", ServiceKind.DATABASE, 760, 320));
                        edit.put(service("cache", ServiceKind.CACHE, 320, 320));
                        edit.put(line("edge", "web", "https"));
                        edit.put(line("web", "orders", "https"));
                        edit.put(line("orders", "orders-db", "sql"));
                        edit.put(line("orders", "cache", "redis"));
                        edit.put(new ShapeElement(
                                colored("note", Hue.AMBER),
                                new Rect(40, 520, 180, 90),
                                ShapeKind.RECTANGLE,
                                "Ask Jin about the quota"));
                        edit.put(new ShapeElement(
                                colored("paid", Hue.VIOLET), new Rect(300, 510, 150, 110), ShapeKind.DIAMOND, "결제됨?"));
                        edit.put(new ShapeElement(
                                colored("start", Hue.GREEN), new Rect(520, 520, 150, 90), ShapeKind.ELLIPSE, "Start"));
                        edit.put(new TextElement(
                                head("title").withStyle(dev.tone.canvas.document.Style.DEFAULT.withFontSize(24)),
                                new Rect(40, 40, 300, 34),
                                "How an order flows"));
                    }),
                    Origin.REMOTE);
        }

        private static LiveStates states() {
            return new LiveStates(Map.of(
                    new ElementId("web"),
                    new LiveState(ElementHealth.PENDING, "building", StageName.PACKAGE, null, null, null),
                    new ElementId("orders"),
                    new LiveState(ElementHealth.HEALTHY, "healthy", null, null, null, null),
                    new ElementId("orders-db"),
                    new LiveState(ElementHealth.DEGRADED, "degraded", null, null, null, null),
                    new ElementId("cache"),
                    new LiveState(ElementHealth.DOWN, "down", null, null, null, null)));
        }

        private static Head head(String id) {
            return Head.of(new ElementId(id), Layer.BASE.id(), ZIndex.FIRST);
        }

        private static Head colored(String id, Hue hue) {
            return head(id).withStyle(dev.tone.canvas.document.Style.DEFAULT.withHue(hue));
        }

        private static ServiceElement service(String id, ServiceKind kind, double x, double y) {
            return new ServiceElement(head(id), new Rect(x, y, 200, 88), kind, id, kind.defaults());
        }

        private static ConnectorElement line(String from, String to, String protocol) {
            return ConnectorElement.between(
                            head("z-" + from + "-" + to),
                            new End.Attached(new ElementId(from), null, Point.ORIGIN),
                            new End.Attached(new ElementId(to), null, Point.ORIGIN))
                    .withProtocol(protocol);
        }
    }
}
