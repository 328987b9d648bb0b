package dev.tone.canvas.blueprint;

import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What may come from a drawing into a blueprint. A drawing holds any text; a blueprint only what every format takes.
public final class Allowed {
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IMAGE = Pattern.compile(
            "(?=.{1,500}$)[a-zA-Z0-9][a-zA-Z0-9._/-]*(?::[0-9]+/[a-zA-Z0-9._/-]+)?(?::[A-Za-z0-9_][A-Za-z0-9._-]*)?"
                    + "(?:@sha256:[0-9a-f]{64})?");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/%?=&@:+,-]{0,511}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
    private static final Pattern PROTOCOL = Pattern.compile("[a-z][a-z0-9]{0,7}");
    /// Characters of notes and other long texts; the formats keep them in annotations.
    private static final int LONG = 20_000;

    private Allowed() {}

    public static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    public static boolean isImage(String text) {
        return IMAGE.matcher(text).matches();
    }

    public static boolean isHealthPath(String text) {
        return PATH.matcher(text).matches();
    }

    public static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }

    public static String host(String text) {
        String host = text.strip().toLowerCase(Locale.ROOT);
        return isHost(host) ? host : "";
    }

    public static String image(String text) {
        return isImage(text.strip()) ? text.strip() : "";
    }

    public static String healthPath(String text) {
        return isHealthPath(text.strip()) ? text.strip() : "";
    }

    /// Each number once per transport, in the order they were said.
    public static List<Port> ports(List<Port> said) {
        List<Port> ports = new ArrayList<>();
        for (Port port : said) {
            Port each = new Port(port.number(), protocol(port.protocol()));
            if (ports.stream().noneMatch(known -> known.number() == each.number() && isUdp(known) == isUdp(each))) {
                ports.add(each);
            }
        }
        return ports;
    }

    public static boolean isUdp(Port port) {
        return port.protocol().equals("udp") || port.protocol().equals("quic");
    }

    public static String protocol(String text) {
        String protocol = text.strip().toLowerCase(Locale.ROOT);
        return PROTOCOL.matcher(protocol).matches() ? protocol : "tcp";
    }

    /// The first at each path.
    public static List<Volume> volumes(List<Volume> said) {
        Map<String, Volume> volumes = new LinkedHashMap<>();
        said.forEach(volume -> volumes.putIfAbsent(volume.path(), volume));
        return List.copyOf(volumes.values());
    }

    public static Map<String, String> environment(Map<String, String> said) {
        Map<String, String> environment = new TreeMap<>();
        said.forEach((name, value) -> {
            if (isVariable(name)) {
                environment.put(name, text(value));
            }
        });
        return environment;
    }

    /// Text without what no text file holds: NUL and halves of characters.
    public static String text(String text) {
        String cut = text.length() > LONG ? text.substring(0, LONG) : text;
        StringBuilder out = new StringBuilder(cut.length());
        cut.codePoints().forEach(each -> {
            if (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE) {
                out.append('\uFFFD');
            } else if (each != 0) {
                out.appendCodePoint(each);
            }
        });
        return out.toString();
    }
}
