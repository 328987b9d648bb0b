package dev.tone.desktop.bisect;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Bisection;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.project.Environment;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The dialog that finds the deployment that broke something, one look after the other.
public final class BisectPanel {
    private static final double WIDTH = 680;
    /// More would not be read; the ends and the middle are said in words.
    private static final int MOST_CHIPS = 40;

    private final BisectViewModel model;
    private final Dialogs dialogs;
    private final BiConsumer<Deployment, Deployment> compare;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final VBox body = new VBox(16);
    private final Button start;

    /// @param compare shows what the second changed since the first
    public BisectPanel(BisectViewModel model, Dialogs dialogs, BiConsumer<Deployment, Deployment> compare, Ui ui) {
        this.model = model;
        this.dialogs = dialogs;
        this.compare = compare;
        this.ui = ui;
        start = Nodes.primary("bisect-start", ui.text("bisect.start"), model::start);
        start.disableProperty()
                .bind(model.goodProperty()
                        .isNull()
                        .or(model.badProperty().isNull())
                        .or(model.placeProperty().isNull()));
    }

    public void show() {
        VBox problem = new VBox();
        lifetime.add(Fx.watch(model.faultProperty(), fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
            }
        }));
        lifetime.add(Fx.onChange(
                this::fill,
                model.bisectionProperty(),
                model.shownProperty(),
                model.project().deployments()));
        fill();
        dialogs.panel(
                "bisect-dialog",
                ui.text("bisect.title"),
                new VBox(16, body, problem),
                WIDTH,
                lifetime::close,
                Nodes.button("bisect-close", ui.text("dialog.close"), dialogs::close),
                start);
    }

    private void fill() {
        Bisection now = model.bisectionProperty().get();
        Nodes.toggle(start, now == null && model.candidates().size() >= 2);
        if (now == null) {
            choose();
        } else if (now.isOver()) {
            found(now);
        } else {
            step(now);
        }
    }

    private void choose() {
        if (body.getChildren().stream().anyMatch(node -> "bisect-choice".equals(node.getId()))) {
            return; // what is being chosen stays while deployments come and go
        }
        if (model.candidates().size() < 2) {
            body.getChildren().setAll(Nodes.paragraph(ui.text("bisect.too-few"), "muted"));
            return;
        }
        ComboBox<@Nullable Environment> place =
                box("bisect-place", model.places(), model.placeProperty(), Environment::name);
        Label none = Nodes.paragraph(ui.text("bisect.no-place"), "attention-text", "small");
        none.setId("bisect-no-place");
        Button make = Nodes.button(
                "bisect-make-place", ui.text("bisect.make-place", model.newPlace()), Feather.PLUS, model::makePlace);
        make.disableProperty().bind(model.busyProperty());
        Runnable showPlaces = () -> {
            List<Environment> places = model.places();
            @Nullable Environment chosen = model.placeProperty().get();
            place.getItems().setAll(places);
            place.setValue(chosen);
            Nodes.toggle(place, !places.isEmpty());
            Nodes.toggle(none, places.isEmpty());
            Nodes.toggle(make, places.isEmpty());
        };
        lifetime.add(Fx.watch(model.badProperty(), _ -> showPlaces.run()));
        lifetime.add(Fx.onChange(showPlaces, model.placeProperty()));
        VBox choice = new VBox(
                12,
                Nodes.paragraph(ui.text("bisect.text"), "muted"),
                Dialogs.field(
                        ui.text("bisect.good"),
                        box("bisect-good", model.candidates(), model.goodProperty(), this::name),
                        null),
                Dialogs.field(
                        ui.text("bisect.bad"),
                        box("bisect-bad", model.candidates(), model.badProperty(), this::name),
                        null),
                Dialogs.field(ui.text("bisect.place"), new VBox(4, place, none, make), ui.text("bisect.place.hint")));
        choice.setId("bisect-choice");
        body.getChildren().setAll(List.of(choice));
    }

    private String name(Deployment deployment) {
        return "#" + deployment.number() + "  " + deployment.artifactName() + ", "
                + model.project().environmentName(deployment.environment()) + ", "
                + ui.formats().relative(deployment.createdAt());
    }

    private void step(Bisection now) {
        Deployment middle = now.next().orElseThrow();
        Label what = Nodes.label(ui.text("bisect.middle", middle.number(), middle.artifactName()), "subtitle");
        what.setId("bisect-middle");
        Label left = Nodes.paragraph(ui.text("bisect.left", now.line().size() - 2, now.stepsLeft()), "muted");
        left.setId("bisect-left");
        HBox verdicts = new HBox(
                8,
                Nodes.button(
                        "bisect-is-good", ui.text("bisect.is-good"), Feather.CHECK_CIRCLE, () -> model.judge(true)),
                Nodes.button("bisect-is-bad", ui.text("bisect.is-bad"), Feather.X_SQUARE, () -> model.judge(false)),
                Nodes.spacer(),
                Nodes.button("bisect-skip", ui.text("bisect.skip"), () -> model.judge(null)));
        body.getChildren().setAll(List.of(chips(now, middle), what, left, look(), verdicts));
    }

    private Node chips(Bisection now, Deployment middle) {
        FlowPane chips = new FlowPane(6, 6);
        chips.setId("bisect-line");
        now.line().stream()
                .limit(MOST_CHIPS)
                .forEach(each -> chips.getChildren().add(chip(now, each, middle)));
        return chips;
    }

    /// A shape and a word for what is known of one.
    private Label chip(Bisection now, Deployment each, Deployment middle) {
        String key = each.equals(now.good())
                ? "good"
                : each.equals(now.bad())
                        ? "bad"
                        : each.equals(middle) ? "now" : now.skipped().contains(each.id()) ? "skipped" : "open";
        Label chip = Nodes.label("#" + each.number(), "chip");
        if (key.equals("now")) {
            chip.getStyleClass().add("accent-chip");
        }
        chip.setGraphic(
                switch (key) {
                    case "good" -> Icons.of(Feather.CHECK_CIRCLE, "success-icon");
                    case "bad" -> Icons.of(Feather.X_SQUARE, "danger-icon");
                    case "now" -> Icons.of(Feather.EYE, "info-icon");
                    case "skipped" -> Icons.of(Feather.SLASH, "muted-icon");
                    default -> Icons.of(Feather.CIRCLE, "muted-icon");
                });
        String word = ui.text("bisect.chip." + key);
        chip.setAccessibleText("#" + each.number() + ", " + word);
        return Nodes.tip(chip, word);
    }

    private Node look() {
        Deployment shown = model.shownNow().orElse(null);
        Environment place = model.placeProperty().get();
        String where = place == null ? "" : place.name();
        if (shown == null) {
            Button show = Nodes.primary("bisect-show", ui.text("bisect.show", where), model::show);
            show.disableProperty().bind(model.busyProperty());
            return new HBox(8, show);
        }
        String url = shown.url();
        if (shown.state().isFinished() && url != null) {
            Button open = Nodes.primary(
                    "bisect-open",
                    ui.text("bisect.open", where),
                    () -> ui.desk().browse(url));
            return new HBox(8, open);
        }
        Label state = Nodes.paragraph(
                ui.text(
                        shown.state().isFinished() ? "bisect.not-shown" : "bisect.showing",
                        ui.texts().word("deployment.state", shown.state())),
                shown.state().isFinished() ? "attention-text" : "muted");
        state.setId("bisect-state");
        return new HBox(8, state);
    }

    private void found(Bisection now) {
        List<Deployment> suspects = now.suspects();
        Deployment first = suspects.getFirst();
        Label result = Nodes.paragraph(
                suspects.size() == 1
                        ? ui.text("bisect.found", first.number(), first.artifactName())
                        : ui.text(
                                "bisect.suspects",
                                String.join(
                                        ", ",
                                        suspects.stream()
                                                .map(each -> "#" + each.number())
                                                .toList())),
                "subtitle");
        result.setId("bisect-found");
        Label since = Nodes.paragraph(
                ui.text("bisect.found.text", now.good().number(), ui.formats().relative(first.createdAt())), "muted");
        HBox foot = new HBox(
                8,
                Nodes.primary(
                        "bisect-compare", ui.text("bisect.compare", now.good().number(), first.number()), () -> {
                            dialogs.close();
                            compare.accept(now.good(), first);
                        }),
                Nodes.button("bisect-again", ui.text("bisect.again"), model::again));
        foot.setAlignment(Pos.CENTER_LEFT);
        body.getChildren().setAll(List.of(result, since, foot));
    }

    private static <T> ComboBox<@Nullable T> box(
            String id, List<T> items, ObjectProperty<@Nullable T> value, Function<T, String> word) {
        ComboBox<@Nullable T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.getItems().setAll(items);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : word.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
