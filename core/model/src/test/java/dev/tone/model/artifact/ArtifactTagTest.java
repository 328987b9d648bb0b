package dev.tone.model.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTagTest {
    @Test
    void tags_are_kept_stripped_composed_each_once_and_in_order() {
        assertThat(ArtifactTag.normalized(List.of("  v2 ", "release \t candidate", "V2", "가", "\u1100\u1161", "a")))
                .containsExactly("a", "release candidate", "v2", "가");
    }

    @Test
    void two_that_differ_in_case_are_one() {
        assertThat(ArtifactTag.folded("Release İ")).isEqualTo(ArtifactTag.folded("release İ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a,b", "a\u0000b", "a\u202eb", "a\ud83d"})
    void refuses_what_is_no_tag(String tag) {
        assertThatThrownBy(() -> ArtifactTag.normalized(List.of(tag)))
                .isInstanceOfSatisfying(FaultException.class, thrown -> {
                    assertThat(thrown.fault().code()).isEqualTo("artifact/invalid-tag");
                    assertThat(thrown.fault().title()).contains("cannot be a tag");
                });
    }

    @Test
    void has_limits() {
        String longest = "\ud83d\ude00".repeat(ArtifactTag.MAX_LENGTH);
        assertThat(ArtifactTag.normalized(List.of(longest))).containsExactly(longest);
        assertThatThrownBy(() -> ArtifactTag.normalized(List.of(longest + "x"))).isInstanceOf(FaultException.class);
        List<String> most = IntStream.range(0, ArtifactTag.MAX_TAGS)
                .mapToObj(i -> "tag " + i)
                .toList();
        assertThat(ArtifactTag.normalized(most)).hasSize(ArtifactTag.MAX_TAGS);
        assertThatThrownBy(() -> ArtifactTag.normalized(IntStream.rangeClosed(0, ArtifactTag.MAX_TAGS)
                        .mapToObj(i -> "tag " + i)
                        .toList()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("more than 20 tags");
    }
}
