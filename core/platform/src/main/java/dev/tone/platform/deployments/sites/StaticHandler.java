package dev.tone.platform.deployments.sites;

import dev.tone.platform.kernel.http.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Serves the files of a release: exactly those that its manifest lists, so that no name, however written, reaches
/// anything else. Files whose path has a part that begins with a dot are not served, except `/.well-known`.
final class StaticHandler implements SiteHandler {
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final Map<String, SiteFile> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    StaticHandler(Path root, Collection<SiteFile> release) {
        this.root = root;
        for (SiteFile file : release) {
            if (!isHidden(file.path())) {
                files.put(file.path(), file);
                for (int i = file.path().indexOf('/'); i >= 0; i = file.path().indexOf('/', i + 1)) {
                    folders.add(file.path().substring(0, i));
                }
            }
        }
    }

    private static boolean isHidden(String path) {
        return (path.startsWith(".") || path.contains("/.")) && !path.startsWith(".well-known/");
    }

    /// Whether the path answers with a page.
    boolean answers(String target) {
        int query = target.indexOf('?');
        String path = decode(query < 0 ? target : target.substring(0, query));
        return path != null && (find(path) != null || folders.contains(path.substring(1)));
    }

    @Override
    public boolean handle(SiteExchange exchange) throws IOException {
        SiteRequest request = exchange.request();
        if (!request.method().equals("GET") && !request.isHead()) {
            Headers headers = Pages.headers();
            headers.add("Allow", "GET, HEAD");
            return exchange.answer(405, headers, Pages.page(405, "This site has files only."));
        }
        String path = decode(request.path());
        SiteFile file = path == null ? null : find(path);
        if (file != null) {
            return send(exchange, file, 200);
        }
        if (path != null && folders.contains(path.substring(1))) {
            Headers headers = Pages.headers();
            headers.add("Location", request.path() + "/" + request.query());
            return exchange.answer(301, headers, Pages.page(301, "This page has moved."));
        }
        SiteFile own = files.get("404.html");
        return own != null
                ? send(exchange, own, 404)
                : exchange.answer(404, Pages.headers(), Pages.page(404, "There is nothing at this address."));
    }

    private @Nullable SiteFile find(String path) {
        String name = path.substring(1);
        if (name.isEmpty() || name.endsWith("/")) {
            return files.get(name + "index.html");
        }
        SiteFile file = files.get(name);
        return file != null ? file : files.get(name + ".html");
    }

    /// The path as people read it, null when it is none: an encoded slash would be another path, and bytes that are not
    /// UTF-8 no text. Empty parts stay, so that they match nothing.
    private static @Nullable String decode(String path) {
        byte[] bytes = new byte[path.length()];
        int length = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                if (i + 2 >= path.length()) {
                    return null;
                }
                int high = Character.digit(path.charAt(i + 1), 16);
                int low = Character.digit(path.charAt(i + 2), 16);
                int value = high << 4 | low;
                if (high < 0 || low < 0 || value == '/' || value == 0) {
                    return null;
                }
                bytes[length++] = (byte) value;
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private boolean send(SiteExchange exchange, SiteFile file, int status) throws IOException {
        SiteRequest request = exchange.request();
        String tag = "\"" + file.digest().substring(0, 32) + "\"";
        Headers headers = new Headers();
        headers.add("Content-Type", MediaTypes.of(file.path()));
        headers.add("ETag", tag);
        // Always asked again, answered with 304: a new release shows at once.
        headers.add("Cache-Control", "no-cache");
        headers.add("X-Content-Type-Options", "nosniff");
        boolean stays = exchange.stays();
        headers.add("Connection", stays ? "keep-alive" : "close");
        if (status == 200 && matches(request.headers(), tag)) {
            exchange.begin(304, Pages.reason(304), headers);
            exchange.out().flush();
            return stays;
        }
        headers.add("Accept-Ranges", "bytes");
        long from = 0;
        long to = file.size();
        String range = request.headers().first("range");
        String ifRange = request.headers().first("if-range");
        if (status == 200 && range != null && (ifRange == null || ifRange.equals(tag))) {
            ByteRange wanted = ByteRange.parse(range, file.size());
            if (wanted == ByteRange.UNSATISFIABLE) {
                headers.add("Content-Range", "bytes */" + file.size());
                headers.add("Content-Length", "0");
                exchange.begin(416, Pages.reason(416), headers);
                exchange.out().flush();
                return stays;
            }
            if (wanted != ByteRange.WHOLE) {
                status = 206;
                from = wanted.from();
                to = wanted.to();
                headers.add("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.size());
            }
        }
        headers.add("Content-Length", Long.toString(to - from));
        try (InputStream in = Files.newInputStream(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
            in.skipNBytes(from);
            exchange.begin(status, Pages.reason(status), headers);
            if (!request.isHead()) {
                copy(in, exchange, to - from);
            }
            exchange.out().flush();
        }
        return stays;
    }

    private static void copy(InputStream in, SiteExchange exchange, long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, count))];
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("A published file is shorter than it was");
            }
            exchange.out().write(buffer, 0, read);
            left -= read;
        }
    }

    private static boolean matches(Headers headers, String tag) {
        for (String value : headers.all("if-none-match")) {
            for (String candidate : value.split(",")) {
                String stripped = candidate.strip();
                if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                    return true;
                }
            }
        }
        return false;
    }
}
