package dev.tone.canvas.document;

/// What a document may hold at most. Generous for people, small enough that no input can exhaust a machine.
public final class Limits {
    public static final int RECORDS = 200_000;
    public static final int PROPERTIES = 100;
    public static final int PROPERTY_NAME = 64;
    /// Characters of any text within a property.
    public static final int TEXT = 100_000;
    /// Characters of a picture within a drawing: a megabyte and a half as Base64.
    public static final int IMAGE = 2_000_000;
    /// Places that one connector passes through.
    public static final int WAYPOINTS = 500;
    /// JSON values within one property.
    public static final int VALUES = 5_000;
    public static final int DEPTH = 12;
    public static final int PORTS = 100;
    public static final int VOLUMES = 20;
    public static final int VARIABLES = 500;
    /// World units from the origin, and the largest size.
    public static final double COORDINATE = 10_000_000;
    /// Elements within elements within …
    public static final int NESTING = 64;

    private Limits() {}
}
