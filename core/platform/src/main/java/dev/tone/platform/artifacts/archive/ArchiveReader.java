package dev.tone.platform.artifacts.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The one reader of archives: zip, tar and tar.gz.
///
/// Nothing is ever written at a place that an archive names: contents go to a store that keeps them by their
/// digest, and names become a checked [dev.tone.model.artifact.Manifest]. Zip and tar are read by code of our
/// own because the order of the checks matters: what can be refused is refused before a byte is unpacked, and
/// names are judged as bytes.
public final class ArchiveReader {
    private static final List<String> EXTENSIONS = List.of(".zip", ".tar", ".tar.gz", ".tgz");
    private static final int BUFFER = 1 << 16;

    private final ArchiveLimits limits;

    public ArchiveReader(ArchiveLimits limits) {
        this.limits = limits;
    }

    /// Whether people expect a file of this name to be unpacked.
    public static boolean isArchive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(lower::endsWith);
    }

    /// @throws dev.tone.model.fault.FaultException `archive/…`, what the store throws, or `artifact/invalid-…`; the
    /// store
    ///     then has contents that nobody needs
    public ArchiveContents read(Path archive, EntryStore store) throws IOException {
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
            Expansion expansion = new Expansion(limits, file.size());
            InputStream start = Channels.newInputStream(file);
            byte[] magic = start.readNBytes(TarHeader.BLOCK);
            file.position(0);
            if (magic.length == 0) {
                throw ArchiveFaults.nothing();
            }
            if (startsWith(magic, 'P', 'K', 3, 4) || startsWith(magic, 'P', 'K', 5, 6)) {
                return TreeBuilder.build(new ZipReader(file, expansion, store).read());
            }
            if (startsWith(magic, 0x1f, 0x8b)) {
                return TreeBuilder.build(unzipped(start, expansion, store));
            }
            if (TarHeader.matches(magic)) {
                return TreeBuilder.build(tar(start, expansion, store));
            }
            throw ArchiveFaults.unknownFormat();
        }
    }

    private static List<Entry> unzipped(InputStream start, Expansion expansion, EntryStore store) throws IOException {
        try (GZIPInputStream unzipped = new GZIPInputStream(new GzipHeads(start, BUFFER), BUFFER)) {
            BufferedInputStream in = new BufferedInputStream(unzipped, BUFFER);
            in.mark(TarHeader.BLOCK);
            boolean tar = TarHeader.matches(in.readNBytes(TarHeader.BLOCK));
            in.reset();
            if (!tar) {
                throw ArchiveFaults.unknownFormat();
            }
            return tar(in, expansion, store);
        } catch (ZipException e) {
            throw ArchiveFaults.damaged("it cannot be unpacked");
        } catch (EOFException e) {
            throw ArchiveFaults.damaged("it ends too early");
        }
    }

    private static List<Entry> tar(InputStream in, Expansion expansion, EntryStore store) throws IOException {
        InputStream counted = expansion.count("tar", new BufferedInputStream(in, BUFFER));
        List<Entry> entries = new TarReader(counted, expansion, store).read();
        // To the end, so that a wrong checksum there is seen.
        counted.transferTo(OutputStream.nullOutputStream());
        return entries;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
