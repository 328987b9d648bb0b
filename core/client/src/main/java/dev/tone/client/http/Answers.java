package dev.tone.client.http;

import dev.tone.model.fault.FaultException;
import java.io.IOException;
import okhttp3.ResponseBody;

/// Reads answers that are not JSON into memory.
public final class Answers {
    private Answers() {}

    /// All of an answer, which is closed then.
    ///
    /// @param most bytes that it may have
    /// @throws FaultException `platform/garbage` when it has more, and when the connection breaks
    public static byte[] bytes(ResponseBody body, long most) {
        try (body) {
            if (body.source().request(most + 1)) {
                throw new BoundedJson.TooLarge(most);
            }
            return body.source().readByteArray();
        } catch (IOException e) {
            throw Faults.of(e);
        }
    }
}
