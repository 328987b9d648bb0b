package dev.tone.desktop.canvas.gallery;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.template.Template;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One template: its picture, its name and, where there is room, what it is for.
final class TemplateCard extends Button {
    /// @param width of the picture in logical pixels
    /// @param chosen gets the elements and the name
    TemplateCard(
            Template template,
            double width,
            double height,
            boolean explained,
            Appearance appearance,
            Previews previews,
            Ui ui,
            Consumer<Choice> chosen) {
        String name = ui.text("template." + template.id());
        String about = ui.text("template." + template.id() + ".about");
        List<Element> elements = elements(template, ui);
        setId("template-" + template.id());
        getStyleClass().add("template-card");
        setAccessibleText(name + ". " + about);
        ImageView picture = new ImageView();
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("template-picture");
        frame.setMinSize(width, height);
        frame.setPrefSize(width, height);
        Label title = Nodes.label(name, "template-name");
        VBox body = new VBox(6, frame, title);
        body.setAlignment(Pos.TOP_LEFT);
        if (explained) {
            Label text = Nodes.paragraph(about, "template-about");
            // Else its least height is that of a column a letter wide.
            text.setMinWidth(width);
            text.setMaxWidth(width);
            body.getChildren().add(text);
        }
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(body);
        setAlignment(Pos.TOP_LEFT);
        setMaxHeight(Double.MAX_VALUE);
        setOnAction(_ -> chosen.accept(new Choice(name, elements)));
        previews.paint(elements, appearance, width, height, picture::setImage);
    }

    static List<Element> elements(Template template, Ui ui) {
        return template.elements((key, _) -> ui.text("template.word." + key));
    }
}
