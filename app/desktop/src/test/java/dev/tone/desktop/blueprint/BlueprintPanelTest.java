package dev.tone.desktop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.check.Check;
import dev.tone.canvas.blueprint.check.Severity;
import dev.tone.canvas.blueprint.read.ReadSystem;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.canvas.version.Version;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintPanelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final ElementId api = editor.commands().placeService(ServiceKind.API, new Point(0, 0));
    private final CanvasId canvas = new CanvasId("c1");
    private final ObservableList<Version> versions = FXCollections.observableArrayList();
    private ViewWindow window;
    private Fixture workspace;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        window = ViewWindow.open();
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        editor.selection().clear();
        window.show(() -> {
            SystemModel system = new SystemModel(editor.document(), () -> "Shop", workspace.work);
            BlueprintPanel blueprint = new BlueprintPanel(
                    new BlueprintViewModel(
                            system,
                            canvas,
                            (id, revision) -> new CanvasSnapshot(id, CanvasSnapshot.FORMAT, revision, List.of()),
                            _ -> List.of(),
                            workspace.work),
                    editor,
                    workspace.workspace().open().orElseThrow(),
                    canvas,
                    versions,
                    workspace.work,
                    window.ui);
            return new HBox(new ChecksPanel(system, editor, window.ui), blueprint);
        });
        window.awaitShown("#blueprint-lines .code-text");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_text_is_copied_and_saved() throws Exception {
        window.desk.saveFile = Optional.of(folder.resolve("out.yaml"));

        window.click("#blueprint-kubernetes").click("#blueprint-copy");
        window.until(() -> !window.desk.copied.isEmpty(), "it is copied");
        assertThat(window.desk.copied.getLast()).contains("kind: Deployment");

        window.click("#blueprint-save");
        window.until(() -> Files.exists(folder.resolve("out.yaml")), "it is saved");
        assertThat(Files.readString(folder.resolve("out.yaml"))).isEqualTo(window.desk.copied.getLast());
    }

    @Test
    void a_line_selects_its_element() throws Exception {
        window.click(line("  api:"));
        window.until(() -> editor.selection().ids().equals(Set.of(api)), "it is selected");
        window.awaitShown("#blueprint-lines .code-cell:marked");

        window.on(() -> {
            editor.selection().clear();
            return null;
        });
        window.press(KeyCode.ENTER);
        window.until(() -> editor.selection().ids().equals(Set.of(api)), "it is selected by the key too");
    }

    private Node line(String text) throws Exception {
        return window.on(() -> window.robot.lookup(".code-cell").queryAll().stream()
                .filter(cell -> text.equals(cell.getAccessibleText()))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void it_is_compared_with_how_it_was_when_opened() throws Exception {
        window.click("#blueprint-compare");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.on(() -> {
            editor.commands().update(api, element -> element.withLabel("Orders"));
            return null;
        });

        window.awaitShown("#blueprint-lines .code-cell:added");
        window.awaitShown("#blueprint-lines .code-cell:removed");
        assertThat(window.text("#blueprint-status")).contains("+").contains("1 services");
    }

    @Test
    void kept_versions_are_offered_as_they_come() throws Exception {
        window.on(() -> versions.add(new Version("v1", "Before the split", Instant.EPOCH, 1)));

        List<?> offered = window.on(() -> List.copyOf(
                ((ComboBox<?>) window.robot.lookup("#blueprint-compare").query()).getItems()));
        assertThat(offered).last().hasToString("Version “Before the split”");
    }

    @Test
    void a_finding_walks_to_its_element() throws Exception {
        window.click("#check-missing-image");

        window.until(() -> editor.selection().ids().equals(Set.of(api)), "it is selected");
        assertThat(window.text("#check-missing-image .check-what")).isEqualTo("API has nothing to run");
    }

    @Test
    void a_file_is_drawn_beside_what_is_there_in_one_step() throws Exception {
        Path file = Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  web: {image: "nginx:1.28", depends_on: [db], command: run}
                  db: {image: "postgres:18"}
                """);
        window.desk.files = List.of(file);
        StackPane shown = new StackPane();
        window.on(() -> {
            importInto(shown).choose();
            return null;
        });

        assertThat(editor.document().elements())
                .filteredOn(ServiceElement.class::isInstance)
                .extracting(each -> each.label())
                .containsExactlyInAnyOrder("API", "web", "db");
        assertThat(editor.document().elements())
                .filteredOn(ConnectorElement.class::isInstance)
                .hasSize(1);
        assertThat(editor.selection().ids()).hasSize(3);
        assertThat(window.on(() -> ((Label) shown.lookup("#import-report .panel-title")).getText()))
                .isEqualTo("Drawn from compose.yaml");
        window.on(() -> {
            editor.commands().undo();
            return null;
        });
        assertThat(editor.document().elementCount()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_none_leaves_the_drawing_as_it_is() throws Exception {
        window.desk.files = List.of(Files.writeString(folder.resolve("bad.yaml"), "services: ["));
        StackPane shown = new StackPane();
        List<?> before = editor.document().records();
        window.on(() -> {
            importInto(shown).choose();
            return null;
        });

        assertThat(editor.document().records()).isEqualTo(before);
        assertThat(window.<Boolean>on(() -> shown.lookup("#import-close") != null))
                .isTrue();
    }

    @Test
    void why_a_file_is_not_drawn_is_told_of_yaml_alone() throws Exception {
        Path deep = Files.writeString(folder.resolve("deep.yml"), "[".repeat(50_000));
        Path other = Files.writeString(folder.resolve("steps.yaml"), "on: push\njobs: {}\n");
        Path text = Files.writeString(folder.resolve("a.txt"), "[");
        List<String> told = new ArrayList<>();
        window.on(() -> {
            SystemImport systems = importInto(new StackPane());
            for (Path file : List.of(deep, other, text)) {
                systems.explain(List.of(file), why -> told.add(why.code()));
            }
            systems.explain(List.of(deep, text), why -> told.add(why.code()));
            return null;
        });

        assertThat(told).containsExactly("blueprint/too-large", "blueprint/unknown-text");
    }

    private SystemImport importInto(StackPane shown) {
        return new SystemImport(
                editor,
                workspace.work,
                window.ui,
                (Region panel) -> shown.getChildren().setAll(panel),
                () -> shown.getChildren().clear());
    }

    @Test
    void every_finding_and_note_has_words_in_every_language() {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            for (Check check : Check.values()) {
                assertThat(texts.has("check." + check.code())).as(check.code()).isTrue();
                assertThat(texts.has("check." + check.code() + ".do"))
                        .as(check.code())
                        .isTrue();
            }
            for (Severity severity : Severity.values()) {
                assertThat(texts.has("check.severity." + severity.code())).isTrue();
            }
            for (String code : List.of(
                    "part",
                    "field",
                    "image",
                    "interpolation",
                    "port",
                    "volume",
                    "health",
                    "networks",
                    "call",
                    "domain",
                    "variable",
                    "document",
                    "secret",
                    "kind",
                    "containers",
                    "workload",
                    "scaling",
                    "reference",
                    "calls-cut")) {
                assertThat(texts.has("import.note." + code)).as(code).isTrue();
            }
        }
        assertThat(ImportReport.words(new ReadSystem.Note("field", List.of("web", "command")), window.ui))
                .isEqualTo("command of web");
        assertThat(ImportReport.words(new ReadSystem.Note("scaling", List.of("web", "1", "8")), window.ui))
                .isEqualTo("Scaling of web: it is drawn with 1 of up to 8 replicas");
        assertThat(window.ui.text("import.size", 4, 1)).isEqualTo("4 services, 1 arrow");
    }
}
