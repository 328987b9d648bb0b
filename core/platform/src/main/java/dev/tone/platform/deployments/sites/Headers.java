package dev.tone.platform.deployments.sites;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Header fields in their order. Strict, because a proxy that reads a request otherwise than the server behind it lets
/// one request hide in another.
final class Headers {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final int MOST = 200;
    private static final int LONGEST = 32_768;
    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final List<Field> fields = new ArrayList<>();

    record Field(String name, String value) {}

    static Headers read(HttpInput in) throws IOException {
        Headers headers = new Headers();
        int total = 0;
        while (true) {
            String line = in.line(LONGEST);
            if (line.isEmpty()) {
                return headers;
            }
            total += line.length();
            if (headers.fields.size() == MOST || total > 2 * LONGEST) {
                throw new HttpRefusal(431, "The request has too many headers.");
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || !isToken(line, colon)) {
                throw new HttpRefusal(400, "A header without a name.");
            }
            String value = line.substring(colon + 1).strip();
            if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
                throw new HttpRefusal(400, "A header with control characters.");
            }
            headers.add(line.substring(0, colon), value);
        }
    }

    private static boolean isToken(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    void add(String name, String value) {
        fields.add(new Field(name, value));
    }

    @Nullable
    String first(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return field.value();
            }
        }
        return null;
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    boolean lists(String name, String token) {
        for (String value : all(name)) {
            for (String part : value.split(",")) {
                if (part.strip().equalsIgnoreCase(token)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Without what concerns one connection only, and without what the predicate names.
    Headers passedOn(Predicate<String> dropped) {
        Headers passed = new Headers();
        for (Field field : fields) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !lists("connection", name) && !dropped.test(name)) {
                passed.fields.add(field);
            }
        }
        return passed;
    }

    /// How the body of the message is framed.
    ///
    /// @throws HttpRefusal when two ways are given, or one that is not known
    Body body() throws HttpRefusal {
        List<String> encodings = all("transfer-encoding");
        List<String> lengths = all("content-length");
        if (!encodings.isEmpty()) {
            if (!lengths.isEmpty() || encodings.size() > 1) {
                throw new HttpRefusal(400, "The length of the request is given twice.");
            }
            if (!encodings.getFirst().equalsIgnoreCase("chunked")) {
                throw new HttpRefusal(501, "The transfer encoding is not known.");
            }
            return Body.CHUNKED;
        }
        if (lengths.isEmpty()) {
            return Body.NONE;
        }
        if (lengths.size() > 1 || !LENGTH.matcher(lengths.getFirst()).matches()) {
            throw new HttpRefusal(400, "The length of the request is not a number.");
        }
        return new Body(false, Long.parseLong(lengths.getFirst()));
    }

    /// @param length -1 when chunked or not given
    record Body(boolean chunked, long length) {
        static final Body CHUNKED = new Body(true, -1);
        static final Body NONE = new Body(false, -1);
    }

    byte[] bytes(String firstLine) {
        StringBuilder head = new StringBuilder(firstLine).append("\r\n");
        for (Field field : fields) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
