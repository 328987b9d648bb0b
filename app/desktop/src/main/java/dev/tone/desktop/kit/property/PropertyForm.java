package dev.tone.desktop.kit.property;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.Editors;
import org.controlsfx.property.editor.PropertyEditor;

/// Names and editors in two columns: a ControlsFX property sheet without its tool bar, in our look. Every
/// editor has the property's id and name.
public final class PropertyForm extends VBox {
    private final PropertySheet sheet = new PropertySheet();

    public PropertyForm(String id, Collection<Property> properties) {
        setId(id);
        getStyleClass().add("property-form");
        // Its editors have the keyboard, not the sheet around them.
        sheet.setFocusTraversable(false);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setPropertyEditorFactory(PropertyForm::editor);
        show(properties);
        getChildren().add(sheet);
    }

    public void show(Collection<Property> properties) {
        boolean grouped = properties.stream().anyMatch(p -> !p.category().isEmpty());
        sheet.setMode(grouped ? PropertySheet.Mode.CATEGORY : PropertySheet.Mode.NAME);
        List<String> categories =
                properties.stream().map(Property::category).distinct().toList();
        sheet.setCategoryComparator(Comparator.comparingInt(categories::indexOf));
        sheet.getItems().setAll(FXCollections.observableArrayList(properties));
    }

    private static PropertyEditor<?> editor(PropertySheet.Item item) {
        Property property = (Property) item;
        PropertyEditor<?> editor;
        if (!property.choices().isEmpty()) {
            editor = Editors.createChoiceEditor(item, List.copyOf(property.choices()));
        } else if (property.type() == Boolean.class) {
            editor = Editors.createCheckEditor(item);
        } else if (property.type() == Double.class) {
            editor = Editors.createNumericEditor(item);
        } else {
            editor = Editors.createTextEditor(item);
        }
        Node control = editor.getEditor();
        control.setId(property.id());
        control.setAccessibleText(property.name());
        return editor;
    }
}
