package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.UsualImages;
import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
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
import org.jspecify.annotations.Nullable;

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
            Map.entry("zookeeper", ServiceKind.DATABASE),
            Map.entry("etcd", ServiceKind.DATABASE),
            Map.entry("consul", ServiceKind.DATABASE),
            Map.entry("redis", ServiceKind.CACHE),
            Map.entry("kafka", ServiceKind.QUEUE),
            Map.entry("redpanda", ServiceKind.QUEUE),
            Map.entry("rabbitmq", ServiceKind.QUEUE));
    /// Variables that name a host alone, without a port.
    private static final Pattern NAMES_HOST =
            Pattern.compile("(?i)(?:.*_)?(?:[A-Z]*HOST|HOSTNAME|SERVERS?|ADDR|ADDRESS|BROKERS?|ENDPOINT)");
    /// Variables that name the service itself, or something that is no host.
    private static final Pattern NAMES_OTHER = Pattern.compile("(?i)(?:.*_)?(?:NAME|ID|CLASS|MODE|TYPE|USER|USERNAME)");
    /// The name of a service, which hardly is anything else.
    private static final Pattern SERVICE =
            Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+|[a-z0-9-]+(?:\\.[a-z0-9-]+)?\\.svc(?:\\..*)?");
    private static final Pattern URL =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?(/[^\\s'\"|;]*)?");

    private Guess() {}

    static ServiceKind kind(String name, String image, List<Port> ports) {
        UsualImages.Usual usual = UsualImages.ofImage(image);
        if (usual != null) {
            return usual.kind();
        }
        Technology named = product(name);
        if (named != null) {
            return named.kind();
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

    /// Whether nothing tells what it is, and only that it listens nowhere was taken for an answer.
    static boolean isUnsure(String name, String image, List<Port> ports) {
        return ports.isEmpty()
                && kind(name, image, ports) == ServiceKind.WORKER
                && !name.toLowerCase(Locale.ROOT).matches(".*(?:worker|consumer).*");
    }

    static String technology(String name, String image) {
        UsualImages.Usual usual = UsualImages.ofImage(image);
        Technology named = usual == null ? product(name) : null;
        return usual != null ? usual.technology() : named == null ? "" : named.name();
    }

    /// What it is called after: `elasticsearch`, built from a folder.
    private static @Nullable Technology product(String name) {
        Technology known = Catalog.standard().named(name);
        return known != null && known.role() == Technology.Role.PRODUCT ? known : null;
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
                || variable.length() <= 200 && NAMES_HOST.matcher(variable).matches()
                || variable.length() <= 200
                        && value.length() <= 253
                        && SERVICE.matcher(value).matches()
                        && !NAMES_OTHER.matcher(variable).matches();
        if (!names || value.length() > 4_000) {
            return Set.of();
        }
        return new TreeSet<>(List.of(value.split("[^A-Za-z0-9._-]+")));
    }
}
