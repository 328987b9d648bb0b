package dev.tone.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import java.net.URL;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// A control of our own is to be seen in the gallery, in each appearance.
class EveryControlHasAPageTest {
    // Once for the class, however often it runs.
    static {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        // Nothing of this class may run there before it is initialized, hence no lambda and no waiting.
        Platform.startup(new CountDownLatch(1)::countDown);
        Platform.setImplicitExit(false);
    }

    @Test
    void every_control_is_on_a_page() throws Exception {
        Set<String> forgotten = new TreeSet<>(controls());
        assertThat(forgotten).contains("canvas.layers.LayersPanel");
        forgotten.removeAll(onTheToolkit(EveryControlHasAPageTest::seen));
        assertThat(forgotten).isEmpty();
    }

    @Test
    void every_page_looks_different_on_light_and_dark() throws Exception {
        Set<String> names = onTheToolkit(() -> {
            Ui ui = GalleryApp.ui(new Stage(), Language.ENGLISH);
            return Pages.ALL.stream()
                    .filter(page -> ground(page, ui, Appearance.LIGHT) == ground(page, ui, Appearance.DARK))
                    .map(GalleryPage::name)
                    .collect(Collectors.toSet());
        });

        assertThat(names).isEmpty();
    }

    private static int ground(GalleryPage page, Ui ui, Appearance appearance) {
        SnapshotParameters corner = new SnapshotParameters();
        corner.setViewport(new Rectangle2D(0, 0, 4, 4));
        return GalleryApp.laidOut(page, ui, appearance)
                .getRoot()
                .snapshot(corner, null)
                .getPixelReader()
                .getArgb(2, 2);
    }

    private static Set<String> controls() {
        // Where the app's own classes are: what its tests bring along is nothing that anybody sees.
        URL app = Ui.class.getProtectionDomain().getCodeSource().getLocation();
        return new ClassFileImporter()
                .importUrl(app).stream()
                        .filter(type -> type.isAssignableTo(Node.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.isAnonymousClass())
                        .map(JavaClass::getName)
                        .map(EveryControlHasAPageTest::brief)
                        .collect(Collectors.toSet());
    }

    private static Set<String> seen() {
        Ui ui = GalleryApp.ui(new Stage(), Language.ENGLISH);
        Set<String> seen = new TreeSet<>();
        for (GalleryPage page : Pages.ALL) {
            Scene scene = GalleryApp.laidOut(page, ui, Appearance.LIGHT);
            collect(scene.getRoot(), seen);
        }
        return seen;
    }

    private static void collect(Node node, Set<String> seen) {
        for (Class<?> type = node.getClass(); type != null; type = type.getSuperclass()) {
            seen.add(brief(type.getName()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, seen));
        }
    }

    private static String brief(String name) {
        return name.replace("dev.tone.desktop.", "");
    }

    private static <T> T onTheToolkit(java.util.concurrent.Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(600, TimeUnit.SECONDS);
    }
}
