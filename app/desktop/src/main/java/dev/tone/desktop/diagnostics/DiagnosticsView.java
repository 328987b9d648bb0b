package dev.tone.desktop.diagnostics;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page to look at when something is wrong, and to send from.
public final class DiagnosticsView implements Page {
    /// Facts that are sentences of the person's language, not names and numbers.
    private static final Set<String> SAID =
            Set.of("diagnostics.fact.isolation", "diagnostics.fact.store", "diagnostics.fact.files");

    /// At least; on a large screen it takes what is left.
    private static final int LOG_ROWS = 12;

    private final DiagnosticsViewModel diagnostics;
    private final Ui ui;
    private final ScrollPane page = new ScrollPane();
    private final GridPane facts = new GridPane(24, 8);
    private final VBox crashes = new VBox(6);

    /// @param licenses shows those of what is shipped; null where nothing is
    public DiagnosticsView(DiagnosticsViewModel diagnostics, @Nullable Runnable licenses, Ui ui) {
        this.diagnostics = diagnostics;
        this.ui = ui;
        page.setId("page-diagnostics");
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        TextArea log = new TextArea();
        log.setId("diagnostics-log");
        log.setEditable(false);
        log.setPrefRowCount(LOG_ROWS);
        log.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(log, Priority.ALWAYS);
        log.getStyleClass().add("mono");
        log.setAccessibleText(ui.text("diagnostics.log"));
        diagnostics.logTailProperty().subscribe(text -> {
            log.setText(text.isEmpty() ? ui.text("diagnostics.log-empty") : text);
            log.setScrollTop(Double.MAX_VALUE);
        });
        VBox problem = new VBox();
        diagnostics.faultProperty().subscribe(fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
            }
        });
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("place.diagnostics"), "title"),
                Nodes.spacer(),
                Nodes.button(
                        "diagnostics-refresh",
                        ui.text("diagnostics.refresh"),
                        Feather.REFRESH_CW,
                        diagnostics::refresh),
                Nodes.button(
                        "diagnostics-check", ui.text("diagnostics.check"), Feather.SHIELD, diagnostics::checkFiles),
                Nodes.button(
                        "diagnostics-folder",
                        ui.text("diagnostics.folder"),
                        Feather.FOLDER,
                        () -> ui.desk().reveal(diagnostics.logFolder())),
                Nodes.primary("diagnostics-bundle", ui.text("diagnostics.bundle"), this::saveBundle));
        if (licenses != null) {
            head.getChildren()
                    .add(
                            2,
                            Nodes.button(
                                    "diagnostics-licenses",
                                    ui.text("diagnostics.licenses"),
                                    Feather.FILE_TEXT,
                                    licenses));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(
                14,
                head,
                Nodes.paragraph(ui.text("diagnostics.text"), "muted"),
                problem,
                facts,
                Nodes.label(ui.text("diagnostics.crashes"), "section"),
                crashes,
                Nodes.label(ui.text("diagnostics.log"), "section"),
                log);
        content.getStyleClass().add("page");
        page.setContent(content);
        Fx.onChange(this::showFacts, diagnostics.infoProperty(), diagnostics.storageProperty());
        Fx.onChange(this::showCrashes, diagnostics.crashes());
        showFacts();
        showCrashes();
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void shown() {
        diagnostics.refresh();
    }

    private void saveBundle() {
        ui.desk()
                .chooseSaveFile(ui.text("diagnostics.bundle"), "tone-diagnostics.zip")
                .ifPresent(diagnostics::saveBundle);
    }

    private void showFacts() {
        facts.getChildren().clear();
        int row = 0;
        for (Map.Entry<String, String> fact : diagnostics.facts().entrySet()) {
            MiddleLabel value = new MiddleLabel(fact.getValue());
            if (!SAID.contains(fact.getKey())) {
                value.getStyleClass().add("mono");
            }
            HBox cell = new HBox(4, value, new CopyButton("copy-" + fact.getKey(), fact.getValue(), ui));
            cell.setAlignment(Pos.CENTER_LEFT);
            facts.addRow(row++, Nodes.label(ui.texts().get(fact.getKey()), "muted"), cell);
        }
    }

    private void showCrashes() {
        crashes.getChildren().clear();
        for (Path crash : diagnostics.crashes()) {
            HBox row = new HBox(
                    8,
                    Nodes.label(crash.getFileName().toString(), "mono"),
                    Nodes.styled(
                            Nodes.button(
                                    "crash-open",
                                    ui.text("diagnostics.show-crash"),
                                    () -> ui.desk().reveal(crash)),
                            "link-button"));
            row.setAlignment(Pos.CENTER_LEFT);
            crashes.getChildren().add(row);
        }
        if (diagnostics.crashes().isEmpty()) {
            crashes.getChildren().add(Nodes.label(ui.text("diagnostics.no-crashes"), "muted"));
        }
    }
}
