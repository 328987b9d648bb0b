package dev.tone.platform.artifacts.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.io.TempDir;

/// Archives made by another library than the one under test, and a store that keeps what is small.
abstract class ArchiveTestBase {
    static final ArchiveLimits SMALL = new ArchiveLimits(50, 1 << 20, 50, 1 << 16);

    @TempDir
    Path folder;

    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
    long storedBytes;

    interface Packing<T> {
        void into(T archive) throws IOException;
    }

    ArchiveContents read(byte[] archive) throws IOException {
        return read(archive, SMALL);
    }

    ArchiveContents read(byte[] archive, ArchiveLimits limits) throws IOException {
        Path file = folder.resolve("archive");
        Files.deleteIfExists(file); // Rewriting in place waits for the disk on ext4.
        return new ArchiveReader(limits).read(Files.write(file, archive), this::store);
    }

    Map<String, String> texts(byte[] archive) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (ArtifactFile file : read(archive).manifest().files()) {
            texts.put(file.path(), new String(stored.get(file.digest()), StandardCharsets.UTF_8));
        }
        return texts;
    }

    Fault refusal(byte[] archive) {
        return refusal(archive, SMALL);
    }

    Fault refusal(byte[] archive, ArchiveLimits limits) {
        Throwable thrown = catchThrowable(() -> read(archive, limits));
        assertThat(thrown).isInstanceOf(FaultException.class);
        return ((FaultException) thrown).fault();
    }

    private EntryStore.Content store(InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        long size = 0;
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            digest.update(buffer, 0, n);
            kept.write(buffer, 0, kept.size() < 1_000_000 ? n : 0);
            size += n;
            storedBytes += n;
        }
        String hex = Sha256.finish(digest);
        stored.put(hex, kept.toByteArray());
        return new EntryStore.Content(hex, size);
    }

    static byte[] zip(Packing<ZipArchiveOutputStream> packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            packing.into(zip);
        }
        return bytes.toByteArray();
    }

    static byte[] zipOf(String... names) throws IOException {
        return zip(zip -> {
            for (String name : names) {
                add(zip, name, "text of " + name);
            }
        });
    }

    static void add(ZipArchiveOutputStream zip, String name, String text) throws IOException {
        add(zip, new ZipArchiveEntry(name), text);
    }

    static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    static byte[] tar(String encoding, Packing<TarArchiveOutputStream> packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, encoding)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            packing.into(tar);
        }
        return bytes.toByteArray();
    }

    static byte[] tarOf(String... names) throws IOException {
        return tar("UTF-8", tar -> {
            for (String name : names) {
                add(tar, new TarArchiveEntry(name, true), "text of " + name);
            }
        });
    }

    static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    static void link(TarArchiveOutputStream tar, String name, String target, byte type) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, type);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    List<String> paths(byte[] archive) throws IOException {
        return read(archive).manifest().files().stream().map(ArtifactFile::path).toList();
    }
}
