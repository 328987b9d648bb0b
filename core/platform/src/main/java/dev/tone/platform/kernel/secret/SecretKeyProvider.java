package dev.tone.platform.kernel.secret;

/// Where the key that encrypts secrets comes from: a private file of the data folder by default, the keychain of the
/// system when the app brings one.
@FunctionalInterface
public interface SecretKeyProvider {
    int BYTES = 32;

    /// The same 32 bytes every time, made at the first call.
    ///
    /// @throws dev.tone.model.fault.FaultException when the key cannot be reached
    byte[] key();
}
