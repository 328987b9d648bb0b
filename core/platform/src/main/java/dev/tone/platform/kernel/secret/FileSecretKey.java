package dev.tone.platform.kernel.secret;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.platform.kernel.disk.DataDirectory;
import java.security.SecureRandom;

/// The key in a file that only its owner may read.
public final class FileSecretKey implements SecretKeyProvider {
    private static final String FILE = "secret.key";

    private final DataDirectory data;
    private final SecureRandom random;

    public FileSecretKey(DataDirectory data, SecureRandom random) {
        this.data = data;
        this.random = random;
    }

    @Override
    public synchronized byte[] key() {
        byte[] stored = data.readPrivate(FILE);
        if (stored == null) {
            byte[] made = new byte[BYTES];
            random.nextBytes(made);
            data.writePrivate(FILE, made);
            return made;
        }
        if (stored.length != BYTES) {
            throw new Fault(
                            FaultKind.UNAVAILABLE,
                            "secret/damaged-key",
                            "The key of the stored secrets is damaged.",
                            "Put " + FILE + " of the data folder back from a copy, or set the secrets again.")
                    .asException();
        }
        return stored;
    }
}
