package dev.tone.desktop.canvas;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.ServiceElement;
import java.util.ArrayList;
import java.util.List;

/// What the menu offers first for what is selected: what all of it can, then what only things of its sort can.
final class MenuSections {
    private MenuSections() {}

    /// @return ids of actions without `canvas.`, section by section
    static List<List<String>> of(List<Element> selected) {
        List<List<String>> sections = new ArrayList<>();
        sections.add(List.of("cut", "copy", "copy-png", "copy-svg", "paste", "duplicate", "delete"));
        sections.add(together(selected));
        Element only = selected.size() == 1 ? selected.getFirst() : null;
        if (only instanceof ServiceElement) {
            sections.add(List.of("deploy-element", "element-log", "site-log"));
        }
        if (selected.stream().anyMatch(ConnectorElement.class::isInstance)) {
            sections.add(List.of("reroute", "reverse"));
        }
        if (only instanceof ImageElement) {
            sections.add(List.of("crop", "crop-reset"));
        }
        boolean leads = selected.stream().anyMatch(element -> !element.link().isEmpty());
        sections.add(leads ? List.of("open-link", "link") : List.of("link"));
        return sections;
    }

    private static List<String> together(List<Element> selected) {
        List<String> section = new ArrayList<>();
        section.add("group");
        if (selected.stream().anyMatch(GroupElement.class::isInstance)) {
            section.add("ungroup");
        }
        if (!selected.stream().allMatch(ConnectorElement.class::isInstance)) {
            section.add("frame-selection");
        }
        section.add("lock");
        return section;
    }
}
