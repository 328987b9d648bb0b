package dev.tone.platform.artifacts.web;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.kernel.http.Request;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Sends bytes that people have uploaded. A browser may save them, never run them with the API's origin.
public final class ContentRoute {
    private static final int BUFFER = 1 << 18;

    private final ArtifactsFacade artifacts;
    private final BlobStore blobs;

    public ContentRoute(ArtifactsFacade artifacts, BlobStore blobs) {
        this.artifacts = artifacts;
        this.blobs = blobs;
    }

    void send(Request request, Artifact artifact) throws IOException {
        Context context = request.raw();
        context.header("Content-Security-Policy", "default-src 'none'; sandbox");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        String path = request.query("path");
        if (path == null) {
            sendZip(context, artifact);
        } else {
            sendFile(context, artifacts.file(artifact.id(), path));
        }
    }

    private void sendFile(Context context, ArtifactFile file) throws IOException {
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
        boolean ranged = ifRange == null || ifRange.equals(tag);
        Optional<ByteRange> range = ranged ? ByteRange.parse(context.header("Range"), file.size()) : Optional.empty();
        if (range.isPresent() && !range.get().isSatisfiable(file.size())) {
            context.status(416).header("Content-Range", "bytes */" + file.size());
            return;
        }
        ByteRange part = range.orElse(new ByteRange(0, file.size()));
        if (range.isPresent()) {
            context.status(206)
                    .header("Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + file.size());
        }
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        context.contentType(MediaTypes.of(name));
        context.header("Content-Disposition", attachment(name));
        context.header("Content-Length", Long.toString(part.length()));
        try (SeekableByteChannel bytes = blobs.open(file.digest())) {
            copy(bytes, part, context.outputStream());
        }
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
        context.contentType("application/zip");
        context.header("Content-Disposition", attachment(zipName(artifact.name())));
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
        return name.replaceFirst("(?i)\\.(zip|tgz|tar|tar\\.gz)$", "") + ".zip";
    }

    /// RFC 6266: an ASCII name for old readers, the true one encoded.
    private static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
