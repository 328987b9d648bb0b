package dev.tone.canvas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The forms that verbs are met in (rule P-18).
class ConjugationTest {
    @ParameterizedTest(name = "P-18: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            올리   | 올리면 올려서 올립니다 올린다 올렸고 올리는 올림 올려요
            넣     | 넣으면 넣어서 넣습니다 넣는다 넣었고 넣는 넣음 넣을
            쌓     | 쌓아 쌓아서 쌓았다
            담     | 담아 담으면
            쓰     | 써서 씁니다 쓴다 썼고
            모으   | 모아 모읍니다
            부르   | 불러 부릅니다 불렀다
            붓/부  | 부어 부으면 붓고
            싣/실  | 실어 실으면 싣는
            만들   | 만들어 만드는 만든 만듭니다 만들면 만든다
            교체하 | 교체해서 교체했어요 교체한다 교체함
            """)
    void a_stem_gives_its_forms(String stem, String forms) {
        assertThat(Conjugation.of(stem)).contains(forms.split(" "));
    }

    @ParameterizedTest(name = "P-18: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            put/put on         | puts,putting,put on,puts on,putting on   | put by
            publish! to        | publish,publishes,publishing,publish to  | published by
            query!             | query,queries,querying                   | queried by
            store in           | stores,storing,store in                  | stored by
            emit! to           | emits,emitting                           | emitted by
            """)
    void a_base_gives_its_forms(String line, String active, String passive) {
        Inflection inflection = Inflection.of(line);

        assertThat(inflection.active()).contains(active.split(","));
        assertThat(inflection.passive()).containsExactly(passive);
    }
}
