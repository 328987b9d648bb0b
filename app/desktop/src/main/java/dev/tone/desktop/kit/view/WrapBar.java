package dev.tone.desktop.kit.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A bar whose parts go on below each other where one row is too narrow, so that none is cut off. The last part stands
/// at the right edge of its row.
public class WrapBar extends Region {
    private final double gap;

    protected WrapBar(double gap) {
        this.gap = gap;
    }

    private record Row(List<Node> parts, double width, double height) {}

    private List<Row> rows(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        List<Row> rows = new ArrayList<>();
        List<Node> parts = new ArrayList<>();
        double taken = 0;
        double height = 0;
        for (Node part : getManagedChildren()) {
            double wanted = snapSizeX(part.prefWidth(-1));
            if (!parts.isEmpty() && taken + gap + wanted > room) {
                rows.add(new Row(List.copyOf(parts), taken, height));
                parts.clear();
                taken = 0;
                height = 0;
            }
            taken += (parts.isEmpty() ? 0 : gap) + wanted;
            height = Math.max(height, snapSizeY(part.prefHeight(-1)));
            parts.add(part);
        }
        if (!parts.isEmpty()) {
            rows.add(new Row(List.copyOf(parts), taken, height));
        }
        return rows;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                        .mapToDouble(part -> snapSizeX(part.prefWidth(-1)))
                        .max()
                        .orElse(0)
                + snappedLeftInset()
                + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return rows(Double.MAX_VALUE).stream().mapToDouble(Row::width).sum() + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Row> rows = rows(width < 0 ? Double.MAX_VALUE : width);
        return rows.stream().mapToDouble(Row::height).sum()
                + Math.max(0, rows.size() - 1) * gap
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        List<Node> all = getManagedChildren();
        double y = snappedTopInset();
        for (Row row : rows(getWidth())) {
            double x = snappedLeftInset();
            for (Node part : row.parts()) {
                double width = snapSizeX(part.prefWidth(-1));
                boolean last = part == all.getLast();
                double left = last ? Math.max(x, getWidth() - insets.getRight() - width) : x;
                layoutInArea(part, left, y, width, row.height(), 0, HPos.LEFT, VPos.CENTER);
                x += width + gap;
            }
            y += row.height() + gap;
        }
    }
}
