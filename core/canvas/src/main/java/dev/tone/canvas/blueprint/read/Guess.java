package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.UsualImages;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service is whose file does not say.
final class Guess {
    private static final Map<String, ServiceKind> WORDS = Map.ofEntries(
            Map.entry("worker", ServiceKind.WORKER),
            Map.entry("consumer", ServiceKind.WORKER),
            Map.entry("cron", ServiceKind.SCHEDULER),
            Map.entry("gateway", ServiceKind.GATEWAY),
            Map.entry("proxy", ServiceKind.GATEWAY),
            Map.entry("front", ServiceKind.WEB),
            Map.entry("web", ServiceKind.WEB),
            Map.entry("ui", ServiceKind.WEB),
            Map.entry("api", ServiceKind.API),
            Map.entry("auth", ServiceKind.AUTH),
            Map.entry("mysql", ServiceKind.DATABASE),
            Map.entry("postgres", ServiceKind.DATABASE),
            Map.entry("mongo", ServiceKind.DATABASE),
            Map.entry("redis", ServiceKind.CACHE),
            Map.entry("kafka", ServiceKind.QUEUE),
            Map.entry("redpanda", ServiceKind.QUEUE),
            Map.entry("rabbitmq", ServiceKind.QUEUE));
    /// Variables that name a host alone, without a port.
    private static final Pattern NAMES_HOST =
            Pattern.compile("(?i)(?:.*_)?(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS|BROKERS?|ENDPOINT)");
    private static final Pattern URL =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?(/[^\\s'\"|;]*)?");

    private Guess() {}

    static ServiceKind kind(String name, String image, List<Port> ports) {
        UsualImages.Usual usual = UsualImages.ofImage(image);
        if (usual != null) {
            return usual.kind();
        }
        for (String part : name.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            for (Map.Entry<String, ServiceKind> word : new TreeMap<>(WORDS).entrySet()) {
                if (part.startsWith(word.getKey())
                        || part.endsWith(word.getKey()) && word.getKey().length() > 2) {
                    return word.getValue();
                }
            }
        }
        return ports.isEmpty() ? ServiceKind.WORKER : ServiceKind.API;
    }

    static String technology(String image) {
        UsualImages.Usual usual = UsualImages.ofImage(image);
        return usual == null ? "" : usual.technology();
    }

    /// The path that a command asks of the service itself; empty when it asks none.
    static String healthPath(String command) {
        Matcher matcher = URL.matcher(command.length() > 4_000 ? command.substring(0, 4_000) : command);
        if (!matcher.find()) {
            return "";
        }
        String path = matcher.group(1);
        return path == null ? "/" : path;
    }

    /// The words of a variable's value that may be the name of a host: those of an address, which has a colon, and of
    /// a variable that is called one.
    static Set<String> hosts(String variable, String value) {
        boolean names = value.indexOf(':') >= 0
                || variable.length() <= 200 && NAMES_HOST.matcher(variable).matches();
        if (!names || value.length() > 4_000) {
            return Set.of();
        }
        return new TreeSet<>(List.of(value.split("[^A-Za-z0-9._-]+")));
    }
}
