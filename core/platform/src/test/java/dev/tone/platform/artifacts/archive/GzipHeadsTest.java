package dev.tone.platform.artifacts.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.junit.jupiter.api.Test;

/// What stands before the data of a gzip file has no end of its own: a reader that goes through it byte by byte was
/// kept
/// busy for a minute by 30 MB.
class GzipHeadsTest extends ArchiveTestBase {
    private static byte[] withComment(int length) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setComment("c".repeat(length));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GzipCompressorOutputStream gzip = new GzipCompressorOutputStream(out, parameters)) {
            gzip.write(tarOf("index.html"));
        }
        return out.toByteArray();
    }

    @Test
    void a_comment_of_usual_length_is_passed_over() throws IOException {
        assertThat(paths(withComment(4_000))).containsExactly("index.html");
    }

    @Test
    void a_comment_that_does_not_end_is_damage() throws IOException {
        assertThat(refusal(withComment(100_000)).code()).isEqualTo("archive/damaged");
    }
}
