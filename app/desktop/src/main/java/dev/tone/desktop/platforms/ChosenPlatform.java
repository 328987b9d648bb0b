package dev.tone.desktop.platforms;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.desktop.kit.store.SettingsStore;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The choice, as the profile keeps it. What is kept of a platform lies in a folder of its own, so that nothing of one
/// is touched while another is worked with, and all of it is there again after the way back.
public final class ChosenPlatform {
    static final String ADDRESS = "platform.address";
    private static final String TOKEN = "token";

    private final SettingsStore settings;
    private final Path profile;

    /// @param profile folder of this window's profile
    public ChosenPlatform(SettingsStore settings, Path profile) {
        this.settings = settings;
        this.profile = profile;
    }

    /// Of the team's platform; empty when it is the one of this computer.
    public Optional<String> address() {
        return Optional.ofNullable(settings.find(ADDRESS));
    }

    /// What is kept of the platform lies here.
    public Path folder() {
        return address().map(this::folder).orElse(profile);
    }

    /// How to reach the team's platform; empty when it is the one of this computer.
    ///
    /// @throws IOException when its token cannot be read
    public Optional<PlatformEndpoint> endpoint() throws IOException {
        Optional<String> address = address();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Path kept = folder(address.get()).resolve(TOKEN);
        // Without one the platform says that it does not know who asks, and the settings are there to give it again.
        String token = Files.exists(kept) ? Files.readString(kept).strip() : "";
        return Optional.of(PlatformEndpoint.of(address.get(), () -> token));
    }

    /// From the next start on. The token is kept where only this user can read it.
    ///
    /// @param address as [PlatformAddress] has read it
    public void choose(String address, String token) throws IOException {
        Path folder = folder(address);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, own(posix, "rwx------"));
        Path fresh = Files.createTempFile(folder, TOKEN, ".new", own(posix, "rw-------"));
        Files.writeString(fresh, token);
        Files.move(fresh, folder.resolve(TOKEN), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        settings.put(ADDRESS, address);
    }

    /// From the next start on. What is kept of the team's platform stays, but for its token.
    public void chooseOwn() throws IOException {
        Optional<String> address = address();
        if (address.isPresent()) {
            Files.deleteIfExists(folder(address.get()).resolve(TOKEN));
            settings.remove(ADDRESS);
        }
    }

    private static FileAttribute<?>[] own(boolean posix, String rights) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private Path folder(String address) {
        return profile.resolve("platforms").resolve(address.replaceAll("[^A-Za-z0-9.]+", "-"));
    }
}
