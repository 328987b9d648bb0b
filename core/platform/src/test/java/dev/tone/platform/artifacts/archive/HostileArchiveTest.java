package dev.tone.platform.artifacts.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives made to hurt. Each is refused with the entry's name, and a control shows that the honest twin is taken.
class HostileArchiveTest extends ArchiveTestBase {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "/etc/passwd",
                "C:/x",
                "c:\\x",
                "..\\x",
                "\\\\server\\x",
                "a\nb",
                "a/..",
                "//x"
            })
    void names_that_leave_the_folder(String name) throws IOException {
        for (byte[] archive : List.of(rawZip(name), rawTar(name))) {
            Fault fault = refusal(archive);
            assertThat(fault.code()).isEqualTo("archive/unsafe-path");
            assertThat(fault.detail()).isNotBlank();
            assertThat(storedBytes).isZero();
        }
    }

    @Test
    void a_name_with_nul() throws IOException {
        assertThat(refusal(rawZip("a\0.html")).code()).isEqualTo("archive/unsafe-path");
    }

    @Test
    void a_name_that_hides_behind_a_foreign_encoding() throws IOException {
        byte[] zip = rawZip("é../..%/x");
        byte[] foreign = replace(
                zip,
                "é../..%/x".getBytes(StandardCharsets.UTF_8),
                "\u00ff\u00ff/../../x".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal(foreign).code()).isEqualTo("archive/unsafe-path");
    }

    @Test
    void names_that_overwrite_each_other() throws IOException {
        assertThat(refusal(tarOf("a", "a")).code()).isEqualTo("artifact/invalid-collision");
        assertThat(refusal(zipOf("a", "A")).code()).isEqualTo("artifact/invalid-collision");
        assertThat(refusal(tarOf("a", "a/b")).code()).isEqualTo("artifact/invalid-collision");
        assertThat(refusal(tarOf("a\\b", "a/b")).code()).isEqualTo("artifact/invalid-collision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "missing", "folder", "l", "", ".", "folder/../../x"})
    void links_that_are_not_to_a_file_inside(String target) throws IOException {
        byte[] tar = tar("UTF-8", archive -> {
            link(archive, "l", target, TarConstants.LF_SYMLINK);
            add(archive, new TarArchiveEntry("folder/f"), "x");
        });

        Fault fault = refusal(tar);
        assertThat(fault.code()).isEqualTo("archive/unsafe-link");
        assertThat(fault.title()).contains("“l”");
    }

    @Test
    void hard_links_out_of_the_folder() throws IOException {
        byte[] tar = tar("UTF-8", archive -> {
            link(archive, "l", "../x", TarConstants.LF_LINK);
            add(archive, new TarArchiveEntry("f"), "x");
        });

        assertThat(refusal(tar).code()).isEqualTo("archive/unsafe-path");
    }

    @Test
    void a_link_that_is_written_through() throws IOException {
        byte[] tar = tar("UTF-8", archive -> {
            link(archive, "d", "/tmp", TarConstants.LF_SYMLINK);
            add(archive, new TarArchiveEntry("d/evil"), "x");
        });

        assertThat(refusal(tar).code()).isEqualTo("archive/unsafe-link");
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO})
    void devices_and_pipes_in_tar(byte type) throws IOException {
        byte[] tar = tar("UTF-8", archive -> link(archive, "dev", "", type));

        assertThat(refusal(tar).code()).isEqualTo("archive/special-file");
    }

    @ParameterizedTest
    @ValueSource(ints = {0010644, 0020644, 0060644, 0140644})
    void devices_and_pipes_in_zip(int mode) throws IOException {
        byte[] zip = zip(archive -> {
            ZipArchiveEntry entry = new ZipArchiveEntry("dev");
            entry.setUnixMode(mode);
            add(archive, entry, "");
        });

        assertThat(refusal(zip).code()).isEqualTo("archive/special-file");
    }

    @Test
    void sparse_files_and_unknown_kinds() throws IOException {
        assertThat(refusal(tar("UTF-8", archive -> link(archive, "s", "", (byte) 'S')))
                        .code())
                .isEqualTo("archive/unsupported");
        assertThat(refusal(tar("UTF-8", archive -> {
                            TarArchiveEntry entry = new TarArchiveEntry("s");
                            entry.addPaxHeader("GNU.sparse.foo", "1");
                            add(archive, entry, "x");
                        }))
                        .code())
                .isEqualTo("archive/unsupported");
    }

    @Test
    void more_entries_than_allowed() throws IOException {
        String[] names = new String[51];
        Arrays.setAll(names, i -> "f" + i);

        assertThat(refusal(zipOf(names)).code()).isEqualTo("archive/too-many-entries");
        assertThat(refusal(tarOf(names)).code()).isEqualTo("archive/too-many-entries");
        assertThat(paths(zipOf(Arrays.copyOf(names, 50)))).hasSize(50);
    }

    @Test
    void a_bomb_is_stopped_while_it_inflates() throws IOException {
        byte[] zeros = new byte[200_000];
        byte[] zip = zip(archive -> {
            archive.putArchiveEntry(new ZipArchiveEntry("z"));
            archive.write(zeros);
            archive.closeArchiveEntry();
        });
        // Declares less than it has, so that only counting finds it.
        int central = find(zip, CENTRAL);
        ByteBuffer lying = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        lying.putInt(central + 24, 10);
        byte[] tar = tar("UTF-8", archive -> {
            TarArchiveEntry entry = new TarArchiveEntry("z");
            entry.setSize(zeros.length);
            archive.putArchiveEntry(entry);
            archive.write(zeros);
            archive.closeArchiveEntry();
        });

        assertThat(refusal(zip).code()).isEqualTo("archive/suspicious-ratio");
        assertThat(storedBytes).isLessThan(100_000);
        assertThat(refusal(gzip(tar)).code()).isEqualTo("archive/suspicious-ratio");
        assertThat(paths(tar)).containsExactly("z");
    }

    @Test
    void a_quarter_gibibyte_of_zeros_costs_no_time_and_no_space() throws IOException {
        byte[] chunk = new byte[1 << 20];
        byte[] zip = zip(archive -> {
            archive.putArchiveEntry(new ZipArchiveEntry("z"));
            for (int i = 0; i < 256; i++) {
                archive.write(chunk);
            }
            archive.closeArchiveEntry();
        });

        assertThat(refusal(zip, ArchiveLimits.DEFAULT).code()).isEqualTo("archive/suspicious-ratio");

        assertThat(storedBytes).isZero();
    }

    @Test
    void declared_sizes_are_judged_before_anything_is_unpacked() throws IOException {
        byte[] zip = zipOf("a", "big");
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int second = find(zip, CENTRAL, find(zip, CENTRAL) + 4);
        bytes.putInt(second + 24, 0x7fff_ffff);
        TarArchiveEntry huge = new TarArchiveEntry("huge");
        huge.setSize(100L << 30);
        byte[] header = new byte[512];
        huge.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), true);

        assertThat(refusal(zip).code()).isEqualTo("archive/too-large");
        assertThat(refusal(header).code()).isEqualTo("archive/too-large");
        assertThat(storedBytes).isZero();
    }

    @Test
    void overlapping_entries() throws IOException {
        byte[] zip = zipOf("a", "b");
        int first = find(zip, CENTRAL);
        int second = find(zip, CENTRAL, first + 4);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        // Both entries say that they are the first one.
        bytes.putInt(second + 42, bytes.getInt(first + 42));
        bytes.put(second + 46, (byte) 'a');

        assertThat(refusal(zip).code()).isEqualTo("archive/inconsistent");
    }

    @Test
    void local_headers_that_disagree_with_the_directory() throws IOException {
        byte[] name = zipOf("good.html");
        name[find(name, LOCAL) + 30] = 'f';
        byte[] method = zipOf("a");
        method[find(method, LOCAL) + 8] = 0;
        byte[] size = zip(archive -> {
            archive.setMethod(0);
            ZipArchiveEntry entry = new ZipArchiveEntry("a");
            entry.setSize(0);
            entry.setCrc(0);
            add(archive, entry, "");
        });
        size[find(size, LOCAL) + 22] = 1;

        for (byte[] zip : List.of(name, method, size)) {
            assertThat(refusal(zip).code()).isEqualTo("archive/inconsistent");
        }
    }

    @Test
    void a_wrong_checksum_or_size() throws IOException {
        byte[] crc = zipOf("a");
        crc[find(crc, CENTRAL) + 16] ^= 1;
        byte[] longer = zipOf("a");
        longer[find(longer, CENTRAL) + 24] += 1;

        assertThat(refusal(crc).code()).isEqualTo("archive/damaged");
        assertThat(refusal(longer).code()).isEqualTo("archive/inconsistent");
    }

    @Test
    void encryption_and_unknown_methods() throws IOException {
        byte[] encrypted = zipOf("a");
        encrypted[find(encrypted, CENTRAL) + 8] |= 1;
        encrypted[find(encrypted, LOCAL) + 6] |= 1;
        byte[] method = zipOf("a");
        method[find(method, CENTRAL) + 10] = 93;
        method[find(method, LOCAL) + 8] = 93;

        assertThat(refusal(encrypted).code()).isEqualTo("archive/encrypted");
        assertThat(refusal(method).code()).isEqualTo("archive/unsupported");
    }

    @Test
    void a_directory_that_lies_about_itself() throws IOException {
        byte[] count = zipOf("a", "b");
        count[find(count, END) + 10] = 7;
        byte[] offset = zipOf("a");
        offset[find(offset, END) + 16] += 1;
        byte[] parts = zipOf("a");
        parts[find(parts, END) + 4] = 1;
        byte[] trailing = Arrays.copyOf(zipOf("a"), zipOf("a").length + 1);

        for (byte[] zip : List.of(count, offset, parts, trailing)) {
            assertThat(refusal(zip).code()).isEqualTo("archive/damaged");
        }
    }

    @Test
    void a_long_name_that_never_ends() throws IOException {
        byte[] block = new byte[512];
        TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
        entry.setSize(7L << 30);
        entry.writeEntryHeader(block, ZipEncodingHelper.getZipEncoding("UTF-8"), true);

        assertThat(refusal(block).code()).isEqualTo("archive/damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "5 a=b\n",
                "99 path=a\n",
                "-1 path=a\n",
                "11 path\n",
                "99999999999999 a=b\n",
                "13 size=-10\n",
                "12 size=no\n"
            })
    void broken_extended_headers(String records) throws IOException {
        byte[] bytes = records.getBytes(StandardCharsets.UTF_8);
        byte[] tar = tar("UTF-8", archive -> {
            TarArchiveEntry entry = new TarArchiveEntry("pax", TarConstants.LF_PAX_EXTENDED_HEADER_LC);
            entry.setSize(bytes.length);
            archive.putArchiveEntry(entry);
            archive.write(bytes);
            archive.closeArchiveEntry();
        });

        assertThat(refusal(tar).code()).isEqualTo("archive/damaged");
    }

    @Test
    void what_is_no_archive() throws IOException {
        assertThat(refusal(new byte[0]).code()).isEqualTo("archive/empty");
        assertThat(refusal("<html>".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("archive/unknown-format");
        assertThat(refusal(gzip("no tar".getBytes(StandardCharsets.UTF_8))).code())
                .isEqualTo("archive/unknown-format");
        assertThat(refusal(zipOf("empty/")).code()).isEqualTo("archive/empty");
        assertThat(refusal(zipOf()).code()).isEqualTo("archive/empty");
    }

    @Test
    void every_truncation_is_a_fault() throws IOException {
        for (byte[] whole : List.of(zipOf("a", "b/c"), gzip(tarOf("a", "b/c")))) {
            for (int length = 0; length < whole.length; length++) {
                assertThat(refusal(Arrays.copyOf(whole, length)).code()).startsWith("archive/");
            }
        }
        byte[] tar = tarOf("a");
        for (int length = 0; length < 1_024; length += 7) {
            assertThat(refusal(Arrays.copyOf(tar, length)).code()).startsWith("archive/");
        }
    }

    @Test
    void random_damage_never_surprises() throws IOException {
        List<byte[]> seeds =
                List.of(zipOf("a", "b/c", "é"), tarOf("a", "b/c", "x".repeat(150)), gzip(tarOf("a", "b/c")));
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                read(bytes);
            } catch (FaultException e) {
                assertThat(e.fault().code()).as("round %d", round).matches("(archive|artifact)/.*");
            }
        }
    }

    private static byte[] rawZip(String name) throws IOException {
        String stand = "Q".repeat(name.getBytes(StandardCharsets.UTF_8).length);
        return replace(
                zipOf("ok", stand), stand.getBytes(StandardCharsets.UTF_8), name.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] rawTar(String name) throws IOException {
        return tar("UTF-8", archive -> add(archive, new TarArchiveEntry(name, true), ""));
    }

    private static byte[] replace(byte[] bytes, byte[] from, byte[] to) {
        for (int i = 0; i + from.length <= bytes.length; i++) {
            boolean header = Arrays.equals(bytes, i, i + from.length, from, 0, from.length);
            if (header) {
                System.arraycopy(to, 0, bytes, i, to.length);
            }
        }
        return bytes;
    }

    private static int find(byte[] bytes, int signature) {
        return find(bytes, signature, 0);
    }

    private static int find(byte[] bytes, int signature, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i + 4 <= bytes.length; i++) {
            if (buffer.getInt(i) == signature) {
                return i;
            }
        }
        throw new AssertionError("Not found");
    }
}
