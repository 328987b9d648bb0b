package dev.tone.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineOriginTest {
    @Test
    void a_step_alone_is_what_it_was_before_there_were_elements() {
        assertThat(new LineOrigin("build", null).text()).isEqualTo("build");
        assertThat(LineOrigin.of("build")).isEqualTo(new LineOrigin("build", null));
    }

    @Test
    void an_element_comes_back() {
        LineOrigin web = new LineOrigin("publish", "주문 web");

        assertThat(LineOrigin.of(web.text())).isEqualTo(web);
        assertThat(LineOrigin.of("publish" + LineOrigin.SEPARATOR)).isEqualTo(new LineOrigin("publish", null));
    }

    @Test
    void a_name_that_cannot_be_kept_becomes_one_that_can() {
        assertThat(LineOrigin.kept(" a\tb\u001fc\n")).isEqualTo("a b c");
        assertThat(LineOrigin.kept("x".repeat(1_000))).hasSize(LineOrigin.MAX_ELEMENT);
        assertThat(LineOrigin.kept("  ")).isNull();
        assertThat(LineOrigin.kept(null)).isNull();
    }
}
