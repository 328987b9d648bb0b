package dev.tone.client.http;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/// Reads no answer that is larger than any that a platform gives: what is at its address may be anything.
final class BoundedJson extends Converter.Factory {
    private final Converter.Factory json;
    private final long most;

    /// @param most bytes of an answer
    BoundedJson(Converter.Factory json, long most) {
        this.json = json;
        this.most = most;
    }

    /// An answer went on beyond the limit.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        private final long most;

        TooLarge(long most) {
            super("More than " + most + " bytes");
            this.most = most;
        }

        long most() {
            return most;
        }
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        Converter<ResponseBody, ?> converter = json.responseBodyConverter(type, annotations, retrofit);
        return converter == null
                ? null
                : body -> {
                    if (body.contentLength() > most) {
                        throw new TooLarge(most);
                    }
                    return converter.convert(new Bounded(body, most));
                };
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameters, Annotation[] methods, Retrofit retrofit) {
        return json.requestBodyConverter(type, parameters, methods, retrofit);
    }

    private static final class Bounded extends ResponseBody {
        private final ResponseBody body;
        private final BufferedSource source;

        Bounded(ResponseBody body, long most) {
            this.body = body;
            this.source = Okio.buffer(new ForwardingSource(body.source()) {
                private long left = most;

                @Override
                public long read(Buffer sink, long count) throws IOException {
                    long read = super.read(sink, count);
                    left -= Math.max(0, read);
                    if (left < 0) {
                        throw new TooLarge(most);
                    }
                    return read;
                }
            });
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
