package dev.tone.desktop.canvas.describe;

import dev.tone.canvas.describe.review.Suggestion;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says in the person's language what a suggestion is about.
final class SuggestionWords {
    private final Ui ui;
    private final Document document;
    private final Map<ElementId, Suggestion> all;

    SuggestionWords(Ui ui, Document document, Map<ElementId, Suggestion> all) {
        this.ui = ui;
        this.document = document;
        this.all = all;
    }

    String title(Suggestion suggestion) {
        Element element = suggestion.before() == null ? suggestion.element() : suggestion.before();
        if (element instanceof ConnectorElement line) {
            return name(line.from().target()) + " → " + name(line.to().target());
        }
        return element.label().isBlank() ? ui.text("element." + element.type()) : element.label();
    }

    private String name(@Nullable ElementId id) {
        if (id == null) {
            return "…";
        }
        Suggestion suggestion = all.get(id);
        Element element = suggestion == null ? document.element(id) : suggestion.element();
        return element == null || element.label().isBlank() ? "…" : element.label();
    }

    String detail(Suggestion suggestion) {
        return suggestion.before() != null && suggestion.after() != null
                ? changes(suggestion.before(), suggestion.after())
                : facts(suggestion.element());
    }

    private String facts(Element element) {
        return switch (element) {
            case ServiceElement service -> {
                ServiceProperties properties = service.properties();
                List<String> facts = new ArrayList<>();
                facts.add(ui.text("service." + service.kind().code()));
                if (!properties.technology().isEmpty()) {
                    facts.add(properties.technology());
                }
                if (properties.replicas() != 1) {
                    facts.add("×" + properties.replicas());
                }
                if (!properties.ports().isEmpty()) {
                    facts.add(":" + properties.ports().getFirst().number());
                }
                if (!properties.domain().isEmpty()) {
                    facts.add(properties.domain());
                }
                yield String.join(" · ", facts);
            }
            case ConnectorElement line -> line.protocol();
            case FrameElement frame ->
                ui.text("inspector.frame-kind." + frame.kind().code());
            default -> ui.text("element." + element.type());
        };
    }

    private String changes(Element before, Element after) {
        List<String> changes = new ArrayList<>();
        if (!before.label().equals(after.label())) {
            changes.add(ui.text("describe.change.name", after.label()));
        }
        if (before instanceof ServiceElement old && after instanceof ServiceElement next) {
            ServiceProperties was = old.properties();
            ServiceProperties will = next.properties();
            if (old.kind() != next.kind()) {
                changes.add(ui.text("service." + old.kind().code()) + " → "
                        + ui.text("service." + next.kind().code()));
            }
            if (!was.technology().equals(will.technology())) {
                changes.add((was.technology().isEmpty() ? "…" : was.technology()) + " → " + will.technology());
            }
            if (was.replicas() != will.replicas()) {
                changes.add(ui.text("describe.change.replicas", was.replicas(), will.replicas()));
            }
            if (!was.domain().equals(will.domain())) {
                changes.add(will.domain());
            }
            if (!was.ports().equals(will.ports()) && !will.ports().isEmpty()) {
                changes.add(ui.text(
                        "describe.change.port",
                        String.valueOf(will.ports().getFirst().number())));
            }
        }
        if (!Objects.equals(before.parent(), after.parent())) {
            changes.add(ui.text("describe.change.into", name(after.parent())));
        }
        if (changes.isEmpty()) {
            changes.add(ui.text("describe.change.moved"));
        }
        return String.join(" · ", changes);
    }
}
