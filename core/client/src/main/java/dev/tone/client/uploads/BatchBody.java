package dev.tone.client.uploads;

import dev.tone.model.api.UploadApi;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/// Small files one behind the other as a request's body, each with its length and digest before it.
final class BatchBody extends RequestBody {
    private static final MediaType BYTES = MediaType.get(UploadApi.BLOBS_TYPE);

    private final List<SmallFile> files;
    private final Consumer<LocalFile> sent;
    private volatile String reading = "";

    /// @param sent called for each file when its bytes are on their way
    BatchBody(List<SmallFile> files, Consumer<LocalFile> sent) {
        this.files = List.copyOf(files);
        this.sent = sent;
    }

    /// The name of the file that was read last.
    String reading() {
        return reading;
    }

    @Override
    public MediaType contentType() {
        return BYTES;
    }

    @Override
    public long contentLength() {
        return files.stream()
                .mapToLong(file -> UploadApi.BLOB_HEAD + file.file().size())
                .sum();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (SmallFile next : files) {
            byte[] known = next.bytes();
            byte[] bytes = known == null ? read(next.file()) : known;
            sink.writeInt(bytes.length);
            sink.write(HexFormat.of().parseHex(next.digest()));
            sink.write(bytes);
            sent.accept(next.file());
        }
    }

    private byte[] read(LocalFile file) throws IOException {
        reading = file.name();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new FileBody.ReadException(e);
        }
        if (bytes.length != file.size()) {
            throw new FileBody.ReadException(new EOFException("The file has another size now"));
        }
        return bytes;
    }
}
