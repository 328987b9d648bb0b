package dev.tone.desktop.kit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.model.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices(Texts.of(Language.ENGLISH));

    @Test
    void theListThatIsShownIsTheSameEachTimeSoThatListenersStay() {
        assertThat(notices.current()).isSameAs(notices.current());
    }

    @Test
    void aFailureStaysUntilItIsClosed() {
        notices.fault(Fault.notFound("deployment/not-found", "Gone."));

        assertThat(notices.current().getFirst().isSticky()).isTrue();
        notices.dismiss(notices.current().getFirst());
        assertThat(notices.current()).isEmpty();
    }

    @Test
    void whatLeadsIntoAProjectGoesWithIt() {
        LocalNotices project = new LocalNotices(notices);
        project.tell(new Notice(Notice.Tone.SUCCESS, "site v1 is uploaded", null, List.of()));
        notices.info("Archived");

        project.close();

        assertThat(notices.current()).extracting(Notice::text).containsExactly("Archived");
    }

    @Test
    void aFailureThatIsMendedGoes() {
        Fault full = Fault.notFound("drafts/disk-full", "The disk is full.");
        notices.fault(full);
        notices.fault(Fault.notFound("deployment/not-found", "Gone."));

        notices.over(full);

        assertThat(notices.current()).extracting(Notice::text).containsExactly("Gone.");
    }

    @Test
    void theSameIsNotToldTwiceAndOldOnesMakeRoom() {
        notices.info("Saved");
        notices.info("Saved");
        assertThat(notices.current()).hasSize(1);

        for (int i = 0; i < Notices.SHOWN; i++) {
            notices.info("n" + i);
        }
        assertThat(notices.current())
                .hasSize(Notices.SHOWN)
                .extracting(Notice::text)
                .doesNotContain("Saved");
    }

    @Test
    void whatIsToldLaterOfTheSameObjectTakesItsPlace() {
        notices.tell(new Notice(Notice.Tone.INFO, "#3 started", null, List.of(), "d3"));
        notices.tell(new Notice(Notice.Tone.INFO, "#4 started", null, List.of(), "d4"));

        notices.tell(new Notice(Notice.Tone.SUCCESS, "#3 is live", null, List.of(), "d3"));

        assertThat(notices.current()).extracting(Notice::text).containsExactly("#4 started", "#3 is live");
    }
}
