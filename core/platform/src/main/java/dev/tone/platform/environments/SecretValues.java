package dev.tone.platform.environments;

import dev.tone.model.id.EnvironmentId;
import java.util.List;

/// The only way to the values of secrets, for builds and sites. Nothing over the API leads here.
@FunctionalInterface
public interface SecretValues {
    /// All variables of the environment by name, secrets decrypted.
    List<PlainVariable> of(EnvironmentId environment);
}
