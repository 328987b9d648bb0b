package dev.tone.platform.artifacts.web;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.StoreFaults;
import dev.tone.platform.kernel.http.MediaTypes;
import dev.tone.platform.kernel.http.Request;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Sends bytes that people have uploaded. A browser may save them, never run them with the API's origin.
public final class ContentRoute {
    private static final Pattern ARCHIVE = Pattern.compile("(?i)\\.(zip|tgz|tar|tar\\.gz)$");
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._ -]");
    private static final int BUFFER = 1 << 18;

    private final ArtifactsFacade artifacts;
    private final BlobStore blobs;

    public ContentRoute(ArtifactsFacade artifacts, BlobStore blobs) {
        this.artifacts = artifacts;
        this.blobs = blobs;
    }

    void send(Request request, Artifact artifact) throws IOException {
        send(request.raw(), artifact, request.query("path"), false);
    }

    /// @param path null for the whole
    /// @param shown whether a browser may show what cannot run
    void send(Context context, Artifact artifact, @Nullable String path, boolean shown) throws IOException {
        context.header("Content-Security-Policy", "default-src 'none'; sandbox");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        if (path == null) {
            sendZip(context, artifact);
        } else {
            sendFile(context, artifacts.file(artifact.id(), path), shown ? Manner.SHOWN_IF_HARMLESS : Manner.SAVED);
        }
    }

    /// One file to be shown as what it is, for a listener that isolates it.
    public void show(Context context, Artifact artifact, String path) throws IOException {
        sendFile(context, artifacts.file(artifact.id(), path), Manner.PAGE);
    }

    private enum Manner {
        SAVED,
        SHOWN_IF_HARMLESS,
        PAGE
    }

    private void sendFile(Context context, ArtifactFile file, Manner manner) throws IOException {
        String tag = "\"" + file.digest() + "\"";
        context.header("ETag", tag);
        context.header("Accept-Ranges", "bytes");
        // Content never changes under its digest, but the artifact may go.
        context.header("Cache-Control", "private, no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        String ifRange = context.header("If-Range");
        boolean ranged = !isHead(context) && (ifRange == null || ifRange.equals(tag));
        Optional<ByteRange> range = ranged ? ByteRange.parse(context.header("Range"), file.size()) : Optional.empty();
        if (range.isPresent() && !range.get().isSatisfiable(file.size())) {
            context.status(416).header("Content-Range", "bytes */" + file.size());
            return;
        }
        ByteRange part = range.orElse(new ByteRange(0, file.size()));
        // Before any of its bytes is promised: those of a damaged file are refused in words.
        try (SeekableByteChannel bytes = blobs.open(file.digest())) {
            if (range.isPresent()) {
                context.status(206)
                        .header("Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + file.size());
            }
            describe(context, file, part, manner);
            if (!isHead(context)) {
                copy(bytes, part, context.outputStream());
            }
        }
    }

    private static boolean isHead(Context context) {
        return context.method() == HandlerType.HEAD;
    }

    private static void describe(Context context, ArtifactFile file, ByteRange part, Manner manner) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        String type = MediaTypes.of(name);
        context.contentType(type);
        boolean inline = manner == Manner.SHOWN_IF_HARMLESS && MediaTypes.isHarmless(type);
        if (manner != Manner.PAGE) {
            context.header("Content-Disposition", inline ? inline(name) : attachment(name));
        }
        context.header("Content-Length", Long.toString(part.length()));
    }

    private static void copy(SeekableByteChannel bytes, ByteRange part, OutputStream out) throws IOException {
        bytes.position(part.from());
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(part.length(), 1, BUFFER));
        long left = part.length();
        while (left > 0) {
            int n = bytes.read(buffer.clear().limit((int) Math.min(buffer.capacity(), left)));
            if (n < 0) {
                throw new IOException("A blob is shorter than it was");
            }
            out.write(buffer.array(), 0, n);
            left -= n;
        }
    }

    private void sendZip(Context context, Artifact artifact) throws IOException {
        List<ArtifactFile> files = artifacts.files(artifact.id());
        for (ArtifactFile file : files) {
            // Not in the middle of the archive, whose reader would only see that it ends.
            if (blobs.find(file.digest()).isEmpty()) {
                throw StoreFaults.noBlob();
            }
        }
        context.contentType("application/zip");
        context.header("Content-Disposition", attachment(zipName(artifact.name())));
        if (isHead(context)) {
            return;
        }
        try (ZipOutputStream zip = new ZipOutputStream(context.outputStream(), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ArtifactFile file : files) {
                ZipEntry entry = new ZipEntry(file.path());
                entry.setTime(artifact.createdAt().toEpochMilli());
                zip.putNextEntry(entry);
                try (SeekableByteChannel bytes = blobs.open(file.digest())) {
                    copy(bytes, new ByteRange(0, file.size()), zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static String zipName(String name) {
        return ARCHIVE.matcher(name).replaceFirst("") + ".zip";
    }

    private static String attachment(String name) {
        return "attachment; " + named(name);
    }

    private static String inline(String name) {
        return "inline; " + named(name);
    }

    /// RFC 6266: an ASCII name for old readers, the true one encoded.
    private static String named(String name) {
        String plain = ODD.matcher(name).replaceAll("_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
