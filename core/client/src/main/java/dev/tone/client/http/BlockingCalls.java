package dev.tone.client.http;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Response;
import retrofit2.Retrofit;

/// Lets service methods answer the value itself, or throw a [dev.tone.model.fault.FaultException]. They block, which is
/// what virtual threads are for.
final class BlockingCalls extends CallAdapter.Factory {
    private final Duration longest;

    /// @param longest that a whole answer may take which is read before it is returned
    BlockingCalls(Duration longest) {
        this.longest = longest;
    }

    @Override
    public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        return new Blocking<>(returnType, longest);
    }

    private record Blocking<T>(Type responseType, Duration longest) implements CallAdapter<T, @Nullable T> {
        @Override
        public @Nullable T adapt(Call<T> call) {
            if (responseType != ResponseBody.class && call.timeout().timeoutNanos() == 0) {
                call.timeout().timeout(longest.toNanos(), TimeUnit.NANOSECONDS);
            }
            Response<T> response;
            try {
                response = call.execute();
            } catch (IOException e) {
                throw Faults.of(e);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                // OkHttp is Kotlin, which lets an InterruptedException through undeclared.
                Thread.currentThread().interrupt();
                throw Faults.of(new IOException(e));
            }
            if (!response.isSuccessful()) {
                try (var body = response.errorBody()) {
                    throw Faults.of(response.code(), body);
                }
            }
            T value = response.body();
            if (value == null && responseType != Void.class) {
                throw Faults.garbage("It answered nothing.").asException();
            }
            return value;
        }
    }
}
