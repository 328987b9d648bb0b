package dev.tone.desktop.artifacts.look;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.preview.PreviewView;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.FilePreview;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.observe.Pin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A look at one file: pictures, pages of documents, text in its colors, Markdown set, archives listed, pages of sites
/// in isolation when asked for. What cannot be shown says why.
public final class FileLook extends BorderPane implements Pin {
    private static final int BYTES_SHOWN = 512;

    private final LookViewModel looking;
    private final Ui ui;
    private final HBox tools = new HBox(6);
    private final MiddleLabel name = new MiddleLabel("");
    private @Nullable PreviewView page;

    public FileLook(LookViewModel looking, Ui ui) {
        this.looking = looking;
        this.ui = ui;
        setId("file-look");
        getStyleClass().add("file-look");
        getStylesheets().add(FileLook.class.getResource("look.css").toExternalForm());
        name.setId("file-look-name");
        name.getStyleClass().add("medium");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox bar = new HBox(6, name, tools);
        bar.setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("look-bar");
        setTop(bar);
    }

    public void show(ArtifactId artifact, ArtifactFile file) {
        endPage();
        name.setText(file.path());
        Tips.set(name, file.path());
        tools.getChildren().clear();
        setCenter(new Skeleton(6));
        switch (FileKind.of(file.path())) {
            case IMAGE -> picture(artifact, file);
            case PDF, ARCHIVE -> looking.facts(artifact, file, facts -> facts(artifact, file, facts), this::failed);
            case MARKDOWN -> markdown(artifact, file);
            case PAGE -> site(artifact, file);
            case CODE, TEXT, OTHER -> text(artifact, file);
        }
    }

    /// Shows that nothing is looked at.
    public void clear() {
        endPage();
        looking.close();
        name.setText("");
        tools.getChildren().clear();
        setCenter(null);
    }

    private void failed(Fault fault) {
        VBox box = new VBox(new FaultView(fault, ui));
        box.getStyleClass().add("look-fault");
        setCenter(box);
    }

    private void picture(ArtifactId artifact, ArtifactFile file) {
        looking.picture(artifact, file, 0, bytes -> setCenter(new PictureLook(bytes, ui)), this::failed);
    }

    private void facts(ArtifactId artifact, ArtifactFile file, FilePreview facts) {
        String note = facts.note();
        if (note != null) {
            setCenter(said(note));
        } else if (facts.kind() == FilePreview.Kind.PDF) {
            turn(artifact, file, 0, facts.pages());
        } else {
            ListView<FilePreview.Entry> list = new ListView<>();
            list.setId("look-entries");
            list.getItems().setAll(facts.entries());
            list.setCellFactory(_ -> new EntryCell(ui));
            tools.getChildren()
                    .setAll(Nodes.label(
                            ui.text("look.entries", facts.entries().size() + facts.more()), "muted", "small"));
            setCenter(list);
        }
    }

    private void turn(ArtifactId artifact, ArtifactFile file, int to, int pages) {
        var back = Nodes.iconButton(
                "look-back", ui.text("look.back"), Feather.CHEVRON_LEFT, () -> turn(artifact, file, to - 1, pages));
        var next = Nodes.iconButton(
                "look-next", ui.text("look.next"), Feather.CHEVRON_RIGHT, () -> turn(artifact, file, to + 1, pages));
        back.setDisable(to == 0);
        next.setDisable(to + 1 >= pages);
        var where = Nodes.label(ui.text("look.page", to + 1, pages), "muted", "small");
        where.setId("look-page");
        boolean turning = tools.getChildren().stream().anyMatch(Node::isFocused);
        tools.getChildren().setAll(back, where, next);
        if (turning) {
            (next.isDisabled() ? back : next).requestFocus();
        }
        looking.picture(artifact, file, to, bytes -> setCenter(new PictureLook(bytes, ui)), this::failed);
    }

    private void text(ArtifactId artifact, ArtifactFile file) {
        looking.head(artifact, file, bytes -> showText(file, bytes), this::failed);
    }

    private void showText(ArtifactFile file, byte[] bytes) {
        if (bytes.length == 0) {
            setCenter(said(ui.text("look.empty")));
            return;
        }
        if (isBinary(bytes)) {
            setCenter(new TextLook(HexLines.of(bytes, BYTES_SHOWN), false));
            tools.getChildren().setAll(Nodes.label(ui.text("look.bytes"), "muted", "small"));
            return;
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        setCenter(new TextLook(lines, FileKind.of(file.path()) != FileKind.TEXT));
        if (file.size() > bytes.length) {
            tools.getChildren()
                    .addFirst(
                            Nodes.label(ui.text("look.beginning", ui.formats().bytes(bytes.length)), "muted", "small"));
        }
    }

    private void markdown(ArtifactId artifact, ArtifactFile file) {
        looking.head(
                artifact,
                file,
                bytes -> {
                    if (bytes.length == 0) {
                        setCenter(said(ui.text("look.empty")));
                        return;
                    }
                    String source = new String(bytes, StandardCharsets.UTF_8);
                    MarkdownLook set = new MarkdownLook(source, ui);
                    setCenter(set);
                    offer(
                            way(
                                    "look-source",
                                    "look.source",
                                    Feather.CODE,
                                    false,
                                    () -> setCenter(new TextLook(source.lines().toList(), true))),
                            way("look-set", "look.set", Feather.FILE_TEXT, true, () -> setCenter(set)));
                },
                this::failed);
    }

    private void site(ArtifactId artifact, ArtifactFile file) {
        text(artifact, file);
        offer(
                way("look-source", "look.source", Feather.CODE, true, () -> {
                    endPage();
                    text(artifact, file);
                }),
                way(
                        "look-as-page",
                        "look.as-page",
                        Feather.GLOBE,
                        false,
                        () -> looking.page(artifact, root -> openPage(root + pathIn(file)), this::failed)));
    }

    private static String pathIn(ArtifactFile file) {
        StringBuilder path = new StringBuilder();
        for (String part : file.path().split("/", -1)) {
            path.append(path.isEmpty() ? "" : "/")
                    .append(java.net.URLEncoder.encode(part, StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return path.toString();
    }

    private void openPage(String url) {
        endPage();
        page = new PreviewView("look-view", url, ui);
        setCenter(page);
    }

    /// Ways to look at it, of which one is in front.
    private void offer(ToggleButton... ways) {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(ways);
        tools.getChildren().add(Segments.row(List.of(ways)));
    }

    private ToggleButton way(String id, String key, Feather icon, boolean inFront, Runnable act) {
        ToggleButton way = Nodes.whole(new ToggleButton(ui.text(key), Icons.of(icon)));
        way.setId(id);
        way.setSelected(inFront);
        Segments.onChoice(way, act);
        return way;
    }

    private Node said(String text) {
        Label words = Nodes.paragraph(text, "muted");
        words.setId("look-said");
        VBox box = new VBox(words);
        box.getStyleClass().add("look-fault");
        return box;
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8_192); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private void endPage() {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    @Override
    public void close() {
        endPage();
        looking.close();
    }
}
