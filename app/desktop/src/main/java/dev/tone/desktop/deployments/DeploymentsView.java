package dev.tone.desktop.deployments;

import dev.tone.desktop.deployments.timeline.TimelineSource;
import dev.tone.desktop.deployments.timeline.TimelineView;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.ListHint;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Page;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.project.Environment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.KeyFrame;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Deployments as a list with one in detail, or all on a timeline.
public final class DeploymentsView implements Page {
    private static final double LIST = 320;
    private static final double LEAST_SEARCH = 64;
    private static final double MOST_SEARCH = 210;
    /// What stands beside the search.
    private static final double OTHERS = 640;

    private final DeploymentsViewModel deployments;
    private final DeploymentExtras extras;
    private final Node banner;
    private final Ui ui;
    private final BorderPane page = new BorderPane();
    private final ListView<Deployment> list;
    private final DeploymentDetail detail;
    private final TimelineView lanes;
    private final ToggleButton asList;
    private final ToggleButton asTimeline;
    private final javafx.animation.Timeline clock;
    /// Passes once a second while the page is in front.
    private final ObjectProperty<Instant> seconds = new SimpleObjectProperty<>(Instant.EPOCH);

    private Lifetime front = new Lifetime();

    public DeploymentsView(DeploymentsViewModel deployments, DeploymentCommands commands, LogPane.Source logs, Ui ui) {
        this(deployments, commands, logs, DeploymentExtras.NONE, ui);
    }

    /// @param extras what other features show here
    public DeploymentsView(
            DeploymentsViewModel deployments,
            DeploymentCommands commands,
            LogPane.Source logs,
            DeploymentExtras extras,
            Ui ui) {
        this.extras = extras;
        this.banner = extras.banner();
        this.deployments = deployments;
        this.ui = ui;
        page.setId("page-deployments");
        list = new ListView<>(deployments.shown());
        list.setId("deployment-list");
        list.getStyleClass().addAll("side-list", Focus.INITIAL);
        list.setFixedCellSize(56);
        list.setCellFactory(_ -> new DeploymentCell(deployments, seconds, ui));
        ListHint none = new ListHint();
        deployments.shown().subscribe(() -> sayNone(none));
        deployments.project().loadingProperty().subscribe(_ -> sayNone(none));
        list.setPlaceholder(none);
        detail = new DeploymentDetail(deployments, commands, logs, extras, () -> Focus.give(list), ui);
        DeploymentMenu menu = new DeploymentMenu(deployments, commands, ui);
        ContextMenu items = new ContextMenu();
        list.setOnContextMenuRequested(event -> {
            Deployment selected = list.getSelectionModel().getSelectedItem();
            if (selected != null) {
                items.getItems().setAll(menu.items(selected));
                items.show(list, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        lanes = new TimelineView(new Source(), this::openFromTimeline, ui);
        asList = new ToggleButton(ui.text("deployments.as-list"));
        asList.setId("deployments-as-list");
        asTimeline = new ToggleButton(ui.text("deployments.as-timeline"));
        asTimeline.setId("deployments-as-timeline");
        asList.getStyleClass().add("left-pill");
        asTimeline.getStyleClass().add("right-pill");
        ToggleGroup group = new ToggleGroup();
        asList.setToggleGroup(group);
        asTimeline.setToggleGroup(group);
        asList.setSelected(true);
        page.setTop(new VBox(head(), banner));
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle == null) {
                asList.setSelected(true);
            } else {
                arrange();
            }
        });
        clock = new javafx.animation.Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        clock.setCycleCount(javafx.animation.Animation.INDEFINITE);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void shown() {
        front = new Lifetime();
        front.add(Fx.watch(deployments.selectedProperty(), this::showSelected));
        front.add(Fx.onChange(
                () -> detail.show(deployments.selectedProperty().get()),
                deployments.project().environments(),
                deployments.project().sites(),
                deployments.logChoice().chosenProperty(),
                deployments.logChoice().aloneProperty(),
                deployments.project().loadingProperty()));
        front.add(extras.onChange(() -> {
            extras.refresh(banner);
            detail.show(deployments.selectedProperty().get());
        }));
        front.add(
                Fx.onChange(() -> extras.refresh(banner), deployments.project().environments()));
        front.add(Fx.onChange(this::refreshTimeline, deployments.shown()));
        // After the list's own listener, which moves what is selected along with the rows.
        ListChangeListener<Deployment> moved = _ -> markSelected();
        deployments.shown().addListener(moved);
        front.add(() -> deployments.shown().removeListener(moved));
        // Names of artifacts and environments may arrive after the deployments that show them.
        front.add(Fx.onChange(
                list::refresh,
                deployments.project().artifacts(),
                deployments.project().environments()));
        var selection = list.getSelectionModel().selectedItemProperty().subscribe((_, now) -> {
            if (now != null) {
                deployments.select(now.id());
            }
        });
        front.add(selection::unsubscribe);
        detail.shown();
        clock.play();
    }

    @Override
    public void hidden() {
        front.close();
        detail.hidden();
        clock.stop();
    }

    /// Shows the wanted log of the selected deployment, and the wanted line of it.
    public void showLog() {
        // The timeline has no log.
        asList.setSelected(true);
        detail.show(deployments.selectedProperty().get());
    }

    /// What runs goes on between the facts.
    private void tick() {
        seconds.set(ui.formats().now());
        detail.tick();
        if (asTimeline.isSelected()) {
            lanes.tick();
        }
    }

    private void showSelected(@Nullable Deployment deployment) {
        detail.show(deployment);
        refreshTimeline();
        markSelected();
    }

    /// What is in detail may come before its row does.
    private void markSelected() {
        Deployment wanted = deployments.selectedProperty().get();
        for (int row = 0; wanted != null && row < list.getItems().size(); row++) {
            if (list.getItems().get(row).id().equals(wanted.id())) {
                if (list.getSelectionModel().getSelectedIndex() != row) {
                    list.getSelectionModel().clearAndSelect(row);
                }
                return;
            }
        }
    }

    private void refreshTimeline() {
        if (asTimeline.isSelected()) {
            lanes.refresh();
        }
    }

    private void openFromTimeline(Deployment deployment) {
        deployments.select(deployment.id());
        asList.setSelected(true);
    }

    /// Tab walks in the order in which the parts were put in: head, list, detail.
    private void arrange() {
        page.setCenter(null);
        if (asTimeline.isSelected()) {
            page.setLeft(null);
            page.setCenter(lanes);
            lanes.refresh();
        } else {
            VBox side = new VBox(list);
            side.getStyleClass().add("side");
            side.setPrefWidth(LIST);
            side.setMinWidth(LIST);
            VBox.setVgrow(list, Priority.ALWAYS);
            page.setLeft(side);
            page.setCenter(detail);
        }
    }

    private Node head() {
        ChoiceBox<@Nullable Environment> environment = new ChoiceBox<>();
        environment.setId("deployments-environment");
        environment.setAccessibleText(ui.text("deployments.environment"));
        environment.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Environment value) {
                if (value == null) {
                    return ui.text("deployments.all-environments");
                }
                return value.archived() ? ui.text("deployments.in-archive", value.name()) : value.name();
            }

            @Override
            public @Nullable Environment fromString(String text) {
                return null;
            }
        });
        Fx.onChange(() -> fill(environment), deployments.project().environments());
        fill(environment);
        environment
                .valueProperty()
                .subscribe(value -> deployments.environmentProperty().set(value == null ? null : value.id()));
        HBox segments = new HBox(asList, asTimeline);
        segments.getStyleClass().add("segments");
        // Where there is little room the search gives way.
        TextField search = search();
        search.setMinWidth(LEAST_SEARCH);
        asList.setMinWidth(Region.USE_PREF_SIZE);
        asTimeline.setMinWidth(Region.USE_PREF_SIZE);
        var title = Nodes.label(ui.text("place.deployments"), "title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, Nodes.spacer(), search, outcome(), environment, segments);
        search.prefWidthProperty()
                .bind(head.widthProperty()
                        .map(width -> Math.clamp(width.doubleValue() - OTHERS, LEAST_SEARCH, MOST_SEARCH)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("page-head");
        return head;
    }

    private TextField search() {
        TextField search = new TextField();
        search.setId("deployments-search");
        search.setPromptText(ui.text("deployments.search"));
        search.setAccessibleText(ui.text("deployments.search"));
        search.textProperty().bindBidirectional(deployments.queryProperty());
        return search;
    }

    private ChoiceBox<DeploymentFilter.Outcome> outcome() {
        ChoiceBox<DeploymentFilter.Outcome> outcome = new ChoiceBox<>();
        outcome.setId("deployments-outcome");
        outcome.setAccessibleText(ui.text("deployments.outcome"));
        outcome.getItems().setAll(DeploymentFilter.Outcome.values());
        outcome.setConverter(new StringConverter<>() {
            @Override
            public String toString(DeploymentFilter.@Nullable Outcome value) {
                return value == null ? "" : ui.texts().word("deployments.outcome", value);
            }

            @Override
            public DeploymentFilter.@Nullable Outcome fromString(String text) {
                return null;
            }
        });
        outcome.valueProperty().bindBidirectional(deployments.outcomeProperty());
        return outcome;
    }

    private void sayNone(ListHint none) {
        if (deployments.project().loadingProperty().get()) {
            none.reading();
        } else {
            none.say(ui.text(deployments.isFiltered() ? "palette.nothing" : "deployments.none"));
        }
    }

    private void fill(ChoiceBox<@Nullable Environment> box) {
        Environment before = box.getValue();
        List<@Nullable Environment> values = new ArrayList<>();
        values.add(null);
        values.addAll(everywhere());
        box.getItems().setAll(values);
        // By its id, as it may have another name now.
        box.setValue(everywhere().stream()
                .filter(each -> before != null && each.id().equals(before.id()))
                .findFirst()
                .orElse(null));
    }

    /// Those in use, then those in the archive.
    private List<Environment> everywhere() {
        return Stream.of(
                        deployments.project().environments(),
                        deployments.project().archivedEnvironments())
                .flatMap(List::stream)
                .toList();
    }

    /// What the timeline shows: what the list shows.
    private final class Source implements TimelineSource {
        @Override
        public List<Environment> environments() {
            EnvironmentId only = deployments.environmentProperty().get();
            return everywhere().stream()
                    .filter(environment ->
                            only == null ? !environment.archived() || isShown(environment) : isOf(environment, only))
                    .toList();
        }

        private static boolean isOf(Environment environment, EnvironmentId wanted) {
            return environment.id().equals(wanted);
        }

        private boolean isShown(Environment environment) {
            return deployments.shown().stream().anyMatch(each -> isOf(environment, each.environment()));
        }

        @Override
        public List<Deployment> shown() {
            return deployments.shown();
        }

        @Override
        public List<Deployment> history() {
            return deployments.project().deployments();
        }

        @Override
        public String environmentName(Deployment deployment) {
            return deployments.environmentName(deployment);
        }

        @Override
        public @Nullable Deployment selected() {
            return deployments.selectedProperty().get();
        }

        @Override
        public void select(Deployment deployment) {
            deployments.select(deployment.id());
        }

        @Override
        public void save(Path file, String table) {
            deployments.requests().saveTable(file, table);
        }
    }
}
