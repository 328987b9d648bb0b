package dev.tone.platform.artifacts.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.artifact.ArtifactFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest extends ArchiveTestBase {
    @Test
    void reads_zip_tar_and_tar_gz_alike() throws IOException {
        Map<String, String> tree = Map.of("index.html", "text of index.html", "css/a.css", "text of css/a.css");

        assertThat(texts(zipOf("index.html", "css/a.css"))).isEqualTo(tree);
        assertThat(texts(tarOf("index.html", "css/a.css"))).isEqualTo(tree);
        assertThat(texts(gzip(tarOf("index.html", "css/a.css")))).isEqualTo(tree);
    }

    @Test
    void knows_archives_by_their_name() {
        assertThat(ArchiveReader.isArchive("Site.ZIP")).isTrue();
        assertThat(ArchiveReader.isArchive("site.tar.gz")).isTrue();
        assertThat(ArchiveReader.isArchive("site.jar")).isFalse();
        assertThat(ArchiveReader.isArchive("log.gz")).isFalse();
    }

    @Test
    void strips_a_single_folder_at_the_top() throws IOException {
        assertThat(paths(zipOf("site/", "site/index.html", "site/a/b"))).containsExactly("a/b", "index.html");
        assertThat(paths(tarOf("./site/index.html", "./site/x"))).containsExactly("index.html", "x");
        assertThat(paths(zipOf("site/index.html", "readme"))).containsExactly("readme", "site/index.html");
        assertThat(paths(zipOf("site/a", "site2/a"))).containsExactly("site/a", "site2/a");
    }

    @Test
    void leaves_out_what_macos_adds_and_says_so() throws IOException {
        ArchiveContents contents = read(zipOf("s/a", "__MACOSX/s/._a", "s/.DS_Store"));

        assertThat(contents.manifest().files()).extracting(ArtifactFile::path).containsExactly("a");
        assertThat(contents.notes()).singleElement().asString().contains("2 files that macOS adds");
    }

    @Test
    void keeps_the_executable_bit() throws IOException {
        byte[] zip = zip(archive -> {
            ZipArchiveEntry entry = new ZipArchiveEntry("run");
            entry.setUnixMode(0100755);
            add(archive, entry, "#!");
            add(archive, "plain", "");
        });
        byte[] tar = tar("UTF-8", archive -> {
            TarArchiveEntry entry = new TarArchiveEntry("run");
            entry.setMode(0755);
            add(archive, entry, "#!");
            add(archive, new TarArchiveEntry("plain"), "");
        });

        for (byte[] archive : new byte[][] {zip, tar}) {
            assertThat(read(archive).manifest().files())
                    .extracting(ArtifactFile::executable)
                    .containsExactly(false, true);
        }
    }

    @Test
    void reads_stored_and_streamed_and_64_bit_zips() throws IOException {
        byte[] stored = zip(archive -> {
            archive.setMethod(ZipEntry.STORED);
            ZipArchiveEntry entry = new ZipArchiveEntry("a");
            entry.setSize(2);
            CRC32 crc = new CRC32();
            crc.update("hi".getBytes(StandardCharsets.UTF_8));
            entry.setCrc(crc.getValue());
            add(archive, entry, "hi");
        });
        byte[] large = zip(archive -> {
            archive.setUseZip64(Zip64Mode.Always);
            add(archive, "a", "hi");
        });

        assertThat(texts(stored)).isEqualTo(Map.of("a", "hi"));
        assertThat(texts(large)).isEqualTo(Map.of("a", "hi"));
    }

    @Test
    void reads_long_names_of_every_sort() throws IOException {
        String name = "folder-".repeat(20) + "/" + "파일".repeat(30) + ".txt";

        byte[] gnu = tar("UTF-8", tar -> {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            add(tar, new TarArchiveEntry(name), "x");
            add(tar, new TarArchiveEntry("b"), "x");
            link(tar, "l", name, TarConstants.LF_LINK);
        });
        byte[] pax = tar("UTF-8", tar -> {
            add(tar, new TarArchiveEntry(name), "x");
            add(tar, new TarArchiveEntry("b"), "x");
            link(tar, "l", name, TarConstants.LF_LINK);
        });

        assertThat(texts(gnu)).isEqualTo(Map.of(name, "x", "b", "x", "l", "x"));
        assertThat(texts(pax)).isEqualTo(Map.of(name, "x", "b", "x", "l", "x"));
    }

    @Test
    void a_link_inside_becomes_the_file() throws IOException {
        byte[] tar = tar("UTF-8", archive -> {
            link(archive, "a/l", "../b/f", TarConstants.LF_SYMLINK);
            link(archive, "ll", "./a/l", TarConstants.LF_SYMLINK);
            add(archive, new TarArchiveEntry("b/f"), "x");
            link(archive, "h", "b/f", TarConstants.LF_LINK);
        });
        byte[] zip = zip(archive -> {
            ZipArchiveEntry link = new ZipArchiveEntry("l");
            link.setUnixMode(0120777);
            add(archive, link, "b/f");
            add(archive, "b/f", "x");
        });

        assertThat(texts(tar)).isEqualTo(Map.of("a/l", "x", "ll", "x", "b/f", "x", "h", "x"));
        assertThat(texts(zip)).isEqualTo(Map.of("l", "x", "b/f", "x"));
    }

    @Test
    void names_that_are_not_utf8_are_read_in_the_likeliest_encoding_and_reported() throws IOException {
        byte[] korean = tar("x-windows-949", tar -> add(tar, new TarArchiveEntry("한글.txt"), "x"));
        ArchiveContents contents = read(korean);
        assertThat(contents.manifest().files()).extracting(ArtifactFile::path).containsExactly("한글.txt");
        assertThat(contents.notes())
                .singleElement()
                .asString()
                .contains("1 names were not UTF-8")
                .contains("949");

        byte[] dos = zip(archive -> {
            archive.setEncoding("IBM437");
            archive.setUseLanguageEncodingFlag(false);
            archive.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            add(archive, "Größe/ü.txt", "x");
            add(archive, "a", "x");
        });
        assertThat(read(dos).manifest().files()).extracting(ArtifactFile::path).containsExactly("Größe/ü.txt", "a");
        assertThat(Charset.isSupported("IBM437")).isTrue();
    }

    /// The second byte of 表 and of ソ is a backslash: read as anything else it makes folders that nobody packed.
    @Test
    void japanese_and_western_names_of_windows_are_read_as_they_were_written() throws IOException {
        assertThat(names("windows-31j", "日本語表示.html", "資料/説明ソース.txt", "表.txt"))
                .containsExactlyInAnyOrder("日本語表示.html", "資料/説明ソース.txt", "表.txt");
        assertThat(names("windows-1252", "café à la crème.html", "Größe/straße.txt"))
                .containsExactlyInAnyOrder("café à la crème.html", "Größe/straße.txt");
        assertThat(names("IBM437", "âme.txt", "été.txt", "Größe/ü.txt"))
                .containsExactlyInAnyOrder("âme.txt", "été.txt", "Größe/ü.txt");
        assertThat(names("x-windows-949", "한국어 소개.html", "자료/그림.txt"))
                .containsExactlyInAnyOrder("한국어 소개.html", "자료/그림.txt");
    }

    /// The paths of a zip that wrote these names in an encoding and does not say which.
    private List<String> names(String encoding, String... names) throws IOException {
        byte[] zip = zip(archive -> {
            archive.setEncoding(encoding);
            archive.setUseLanguageEncodingFlag(false);
            archive.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (String name : names) {
                add(archive, name, "x");
            }
        });
        return read(zip).manifest().files().stream().map(ArtifactFile::path).toList();
    }

    @Test
    void names_without_the_utf8_flag_are_still_read_as_utf8_first() throws IOException {
        byte[] zip = zip(archive -> {
            archive.setUseLanguageEncodingFlag(false);
            add(archive, "é한", "x");
        });

        assertThat(paths(zip)).containsExactly("é한");
        assertThat(read(zip).notes()).isEmpty();
    }

    @Test
    void backslashes_are_folders_and_reported() throws IOException {
        ArchiveContents contents = read(tarOf("a\\b.txt", "c"));

        assertThat(contents.manifest().files()).extracting(ArtifactFile::path).containsExactly("a/b.txt", "c");
        assertThat(contents.notes()).singleElement().asString().contains("backslashes");
    }

    @Test
    void an_archive_inside_stays_a_file() throws IOException {
        byte[] inner = zipOf("x");
        byte[] outer = zip(zip -> {
            zip.putArchiveEntry(new ZipArchiveEntry("inner.zip"));
            zip.write(inner);
            zip.closeArchiveEntry();
        });

        assertThat(paths(outer)).containsExactly("inner.zip");
    }

    @Test
    void files_of_no_bytes_are_files() throws IOException {
        assertThat(texts(zip(zip -> add(zip, "empty", "")))).isEqualTo(Map.of("empty", ""));
        assertThat(texts(tar("UTF-8", tar -> add(tar, new TarArchiveEntry("empty"), ""))))
                .isEqualTo(Map.of("empty", ""));
    }
}
