package dev.tone.platform.kernel.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import dev.tone.platform.kernel.disk.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    @TempDir
    Path data;

    private final SecureRandom random = new SecureRandom();

    private static void assertFault(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    @Test
    void a_secret_opens_only_at_its_place_with_its_key() {
        byte[] key = new byte[SecretKeyProvider.BYTES];
        SecretBox box = new SecretBox(() -> key, random);
        byte[] sealed = box.seal("pässword", "e1/TOKEN");
        assertThat(box.open(sealed, "e1/TOKEN")).isEqualTo("pässword");
        assertThat(box.seal("pässword", "e1/TOKEN")).isNotEqualTo(sealed);
        assertFault(() -> box.open(sealed, "e2/TOKEN"), "secret/unreadable");
        byte[] other = key.clone();
        other[0] = 1;
        assertFault(() -> new SecretBox(() -> other, random).open(sealed, "e1/TOKEN"), "secret/unreadable");
        sealed[sealed.length - 1] ^= 1;
        assertFault(() -> box.open(sealed, "e1/TOKEN"), "secret/unreadable");
        assertFault(() -> box.open(new byte[3], "e1/TOKEN"), "secret/unreadable");
    }

    @Test
    void the_key_file_is_made_once_private_and_checked() throws IOException {
        try (DataDirectory directory = DataDirectory.open(data)) {
            byte[] key = new FileSecretKey(directory, random).key();
            assertThat(new FileSecretKey(directory, random).key())
                    .isEqualTo(key)
                    .hasSize(32);
            Path file = data.resolve("secret.key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            Files.write(file, new byte[5]);
            assertFault(() -> new FileSecretKey(directory, random).key(), "secret/damaged-key");
        }
    }
}
