package dev.tone.bench.platform;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.uploads.Upload;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The app as far as uploads go, as a process that can be killed: goes on with what was left in its folder, or begins,
/// and ends when the file has arrived.
public final class SendingApp {
    private SendingApp() {}

    /// @param arguments URL, file of the token, folder of uploads, project, file to send
    public static void main(String[] arguments) throws Exception {
        String token = Files.readString(Path.of(arguments[1]));
        try (ToneClient client = new ToneClient(PlatformEndpoint.of(arguments[0], () -> token), Platform.VERSION);
                UploadQueue uploads = UploadQueue.open(Path.of(arguments[2]), client)) {
            List<Upload> left = uploads.uploads().get();
            LocalPlatform.finished(
                    left.isEmpty()
                            ? uploads.add(new ProjectId(arguments[3]), Path.of(arguments[4]), null)
                            : left.getFirst());
        }
        System.exit(0);
    }
}
