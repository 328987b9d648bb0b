package dev.tone.canvas.document;

/// Elements that are taken and moved together: those that have it as their parent. It has no box of its own and is not
/// painted; the scene says where its members are.
public record GroupElement(Head head, String name) implements Element {
    public static final String TYPE = "group";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public GroupElement withLabel(String next) {
        return new GroupElement(head, next);
    }

    @Override
    public GroupElement withHead(Head next) {
        return new GroupElement(next, name);
    }

    /// Its members are what moves.
    @Override
    public GroupElement movedBy(double dx, double dy) {
        return this;
    }
}
