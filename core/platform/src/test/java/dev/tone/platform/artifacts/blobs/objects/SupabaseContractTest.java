package dev.tone.platform.artifacts.blobs.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobStoreContract;
import dev.tone.platform.artifacts.blobs.objects.SimulatedSupabase.Trouble;
import dev.tone.platform.kernel.egress.AddressRule;
import dev.tone.platform.kernel.egress.Egress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a double made from the published description, on good days and on bad ones.
class SupabaseContractTest extends BlobStoreContract {
    private static final byte[] TEXT = "some text".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = Sha256.of(TEXT);

    private final SimulatedSupabase supabase = new SimulatedSupabase();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    @Override
    protected BlobStore open() {
        return ObjectBlobStore.open(objects("bucket"), folder.resolve("work"), Clock.systemUTC());
    }

    private SupabaseObjects objects(String bucket) {
        Egress egress = new Egress(
                new Egress.Limits(
                        Duration.ofSeconds(5), Duration.ofSeconds(2), 4, Duration.ofMillis(1), Duration.ofSeconds(30)),
                AddressRule.any(),
                (pause, _) -> pauses.add(pause),
                Clock.systemUTC(),
                new Random(1));
        return new SupabaseObjects(
                new StoreConfig(StoreConfig.Kind.SUPABASE, supabase.url(), "", bucket, "tone/", "", "service-key"),
                egress);
    }

    @AfterEach
    void everyRequestWasAsDescribed() {
        supabase.close();
        assertThat(supabase.problems).isEmpty();
    }

    private void put() throws Exception {
        store.put(new ByteArrayInputStream(TEXT), DIGEST);
    }

    private String read() throws Exception {
        try (BlobStore.Local local = store.local(DIGEST)) {
            return Files.readString(local.path());
        }
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(FaultException.class, call).fault().code();
    }

    @Test
    void waits_as_long_as_it_is_asked_to_and_tries_again_what_fails() throws Exception {
        supabase.plan("upload", Trouble.SLOW_DOWN, Trouble.FAILS, Trouble.BREAKS_OFF);
        put();
        supabase.plan("get", Trouble.FAILS, Trouble.SENDS_HALF, Trouble.SENDS_HALF, Trouble.HANGS);

        assertThat(read()).isEqualTo("some text");
        assertThat(pauses).contains(Duration.ofSeconds(1));
        assertThat(supabase.objects).hasSize(1);
    }

    @Test
    void gives_up_in_words_and_keeps_what_was_there() throws Exception {
        put();
        supabase.plan("get", Trouble.SENDS_HALF, Trouble.SENDS_HALF, Trouble.SENDS_HALF, Trouble.SENDS_HALF);
        assertThat(code(this::read)).isEqualTo("store/failed");
        supabase.plan("get", Trouble.FAILS, Trouble.FAILS, Trouble.FAILS, Trouble.FAILS);
        assertThat(code(this::read)).isEqualTo("store/failed");

        assertThat(read()).isEqualTo("some text");
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void an_expired_key_is_never_taken_for_a_missing_object() throws Exception {
        put();
        supabase.key = "another";

        assertThat(code(() -> store.find(Sha256.EMPTY))).isEqualTo("store/refused");
        assertThat(code(this::read)).isEqualTo("store/refused");
        assertThat(code(() -> store.put(new ByteArrayInputStream(new byte[1]), null)))
                .isEqualTo("store/refused");
        assertThat(code(() -> store.all().count())).isEqualTo("store/refused");
    }

    @Test
    void a_missing_bucket_is_said() {
        try (SupabaseObjects other = objects("other")) {
            assertThat(code(() -> other.size("x"))).isEqualTo("store/no-bucket");
            assertThat(code(() -> other.list("x/"))).isEqualTo("store/no-bucket");
        }
    }

    @Test
    void lists_more_than_a_page() throws Exception {
        for (int i = 0; i < 1_001; i++) {
            supabase.objects.put("tone/f/" + i, new byte[i % 3]);
        }
        try (SupabaseObjects objects = objects("bucket")) {
            assertThat(objects.list("f/")).hasSize(1_001).contains(new ObjectStore.Entry("f/1", 1));
        }
    }
}
