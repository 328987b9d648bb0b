package dev.tone.canvas.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.file.ToneFile;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The versions of one drawing in a folder: for each a `.tone` file, which anybody can open, and beside it what it is
/// called. A version counts as soon as its name is there, which is written last. Calls block. Not thread-safe.
public final class VersionFolder {
    private static final Logger LOG = LoggerFactory.getLogger(VersionFolder.class);
    private static final String HEAD = ".json";
    private static final String CONTENT = ".tone";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final long LARGEST_HEAD = 10_000;
    /// More than this nobody finds anything in.
    private static final int MOST = 1_000;

    private final Path folder;

    public VersionFolder(Path folder) {
        this.folder = folder;
    }

    /// The newest first; what cannot be read is left alone and not among them.
    ///
    /// @throws FaultException `versions/disk`
    public List<Version> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Version> versions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(VersionFolder::isHead).limit(MOST).toList()) {
                read(file, versions);
            }
        } catch (IOException e) {
            throw disk(e);
        }
        versions.sort(Comparator.comparing(Version::at).reversed().thenComparing(Version::id));
        return versions;
    }

    private static void read(Path file, List<Version> versions) throws IOException {
        try {
            String text = Files.size(file) > LARGEST_HEAD ? "" : Files.readString(file);
            Version version = Json.mapper().readValue(text, Version.class);
            String name = file.getFileName().toString();
            if (version != null
                    && version.id() != null
                    && name.equals(version.id() + HEAD)
                    && version.at() != null
                    && version.name() != null
                    && version.name().length() <= Version.MAX_NAME) {
                versions.add(version);
                return;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("Not a version: {}", file, e);
        }
        LOG.warn("Left alone among the versions: {}", file);
    }

    /// @throws FaultException `versions/disk`
    public void save(Version version, List<CanvasRecord> records) {
        try {
            Files.createDirectories(folder);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            ToneFile.write(new Drawing(version.name(), records), content);
            write(file(version.id(), CONTENT), content.toByteArray());
        } catch (IOException e) {
            throw disk(e);
        }
        rename(version);
    }

    /// Writes what a version is called now.
    ///
    /// @throws FaultException `versions/disk`
    public void rename(Version version) {
        try {
            write(file(version.id(), HEAD), Json.write(version).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /// What was on the drawing.
    ///
    /// @throws FaultException `versions/disk`, or why the file cannot be read
    public List<CanvasRecord> content(String id) {
        try (InputStream in = Files.newInputStream(file(id, CONTENT))) {
            return ToneFile.read(in).records();
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /// The content stays until [#forgetRemoved], so that the version can be taken back by [#rename].
    ///
    /// @throws FaultException `versions/disk`
    public void remove(String id) {
        try {
            Files.deleteIfExists(file(id, HEAD));
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /// Deletes contents without a name.
    public void forgetRemoved() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(CONTENT)
                        && !Files.exists(
                                file.resolveSibling(name.substring(0, name.length() - CONTENT.length()) + HEAD))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Removed versions stay in {}", folder, e);
        }
    }

    private static boolean isHead(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(HEAD)
                && ID.matcher(name.substring(0, name.length() - HEAD.length())).matches();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String id, String ending) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("No id of a version: " + id);
        }
        return folder.resolve(id + ending);
    }

    private static FaultException disk(IOException cause) {
        LOG.warn("Versions cannot be used", cause);
        return new Fault(
                        FaultKind.UNAVAILABLE,
                        "versions/disk",
                        "The versions of the drawing cannot be read or written.",
                        "Look whether there is room on the disk and whether the profile's folder may be written.")
                .asException();
    }
}
