package dev.tone.platform.kernel.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.eclipse.jetty.ee10.servlet.HttpInput;

/// The body of a request, which also fills blocks of memory outside of the heap without a copy between.
final class DirectBody extends FilterInputStream implements ReadableByteChannel {
    private final HttpInput input;

    private DirectBody(HttpInput input) {
        super(input);
        this.input = input;
    }

    static InputStream of(InputStream body) {
        return body instanceof HttpInput input ? new DirectBody(input) : body;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return input.read(into);
    }

    @Override
    public boolean isOpen() {
        return !input.isFinished();
    }
}
