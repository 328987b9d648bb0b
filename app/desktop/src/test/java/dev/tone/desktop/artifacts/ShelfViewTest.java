package dev.tone.desktop.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tags, search, origin, parts and clean-up in the window.
class ShelfViewTest extends ArtifactsWindow {
    @BeforeEach
    void addAnother() {
        workspace.artifacts.add(Fixture.artifact("a2").withTags(List.of("released")));
    }

    @Override
    void show() throws Exception {
        super.show();
        window.awaitShown("#artifact-files");
    }

    private int listed() throws Exception {
        return window.on(
                () -> ((ListView<?>) window.find("#artifact-list")).getItems().size());
    }

    @Test
    void a_tag_is_typed_and_taken_away() throws Exception {
        show();
        window.type("#tag-add", "nightly").press(KeyCode.ENTER);
        window.until(() -> platform.calls.contains("tag a1 [nightly]"), "it is kept");
        window.awaitShown("#tag-remove-0");

        window.click("#tag-remove-0");

        window.until(() -> platform.calls.contains("tag a1 []"), "it is gone");
    }

    @Test
    void a_text_is_looked_for_in_names_tags_and_files_inside() throws Exception {
        show();
        window.type("#artifacts-search", "released");
        window.until(() -> listed() == 1, "one has the tag");

        window.type("#artifacts-search", "page.h");

        window.until(() -> platform.calls.contains("files with page.h"), "the platform is asked");
        window.until(() -> listed() == 1, "one has the file");
    }

    @Test
    void says_what_is_taken() throws Exception {
        show();

        assertThat(window.text("#artifacts-usage")).isEqualTo("90.6 MB of 95.4 MB");
    }

    @Test
    void origin_leads_to_the_deployment() throws Exception {
        show();
        window.click("#artifact-tab-origin");
        window.awaitShown("#artifact-origin");

        window.click("#origin-use-1");

        window.until(() -> navigator.went.contains("deployment d1"), "it is opened");
    }

    @Test
    void parts_are_listed_and_searched() throws Exception {
        platform.components = new Components(
                List.of(new Components.Source("package-lock.json", "npm", 2)),
                List.of(
                        new Components.Component("npm", "left-pad", "1.3.0", "WTFPL"),
                        new Components.Component("npm", "react", "19.0.0", "MIT")),
                List.of());
        show();
        window.click("#artifact-tab-parts");
        window.awaitShown("#parts-table");

        window.type("#parts-search", "wtf");

        window.until(
                () -> window.on(() ->
                        ((TableView<?>) window.find("#parts-table")).getItems().size() == 1),
                "one is left");
    }

    @Test
    void a_clean_up_shows_what_goes_before_it_goes() throws Exception {
        show();
        window.click("#artifacts-clean-up");
        window.awaitShown("#clean-up-item-0");
        assertThat(window.text("#clean-up-summary")).contains("1 is deleted").contains("1 stays");
        assertThat(platform.calls).doesNotContain("clean up [a1]");

        window.click("#clean-up-confirm");

        window.until(() -> platform.calls.contains("clean up [a1]"), "it went");
        window.until(() -> listed() == 1, "the list is shorter");
    }

    @Test
    void what_is_unticked_stays_and_a_rule_can_be_kept_without_deleting() throws Exception {
        show();
        window.click("#artifacts-clean-up");
        window.click("#clean-up-item-0");
        window.until(() -> !window.isUsable("#clean-up-confirm"), "nothing is left to delete");

        window.click("#clean-up-lasting").click("#clean-up-save");

        window.until(() -> platform.calls.contains("expire 5 null true"), "the rule is kept");
        assertThat(platform.calls).noneMatch(call -> call.startsWith("clean up"));
    }

    @Test
    void links_stand_in_columns_whether_they_work_or_not() throws Exception {
        platform.links.add(link("works", "2099-01-01T00:00:00Z"));
        platform.links.add(link("over", "2020-01-01T00:00:00Z"));
        show();
        window.click("#artifact-tab-links");
        window.awaitShown("#link-copy-works");

        List<Double> makers = window.on(() -> window.find("#artifact-links").lookupAll(".subtle").stream()
                .map(node -> node.localToScene(0, 0).getX())
                .distinct()
                .toList());
        assertThat(makers).hasSize(1);
    }

    private static SignedLink link(String id, String expires) {
        return new SignedLink(
                new LinkId(id),
                new ArtifactId("a1"),
                null,
                false,
                "/api/v1/signed/" + id + "/s",
                "Mina",
                Fixture.T0,
                Instant.parse(expires),
                null);
    }

    @Test
    void a_link_is_made_copied_and_taken_back() throws Exception {
        show();
        window.click("#artifact-share");
        window.awaitShown("#link-create");

        window.click("#link-create");
        window.until(() -> platform.calls.contains("link null 24 false"), "it is made");
        window.awaitShown("#link-copy-l0");
        assertThat(window.desk.copied).containsExactly("http://127.0.0.1:1/api/v1/signed/l0/s");

        window.click("#link-revoke-l0");
        window.until(() -> platform.calls.contains("revoke l0"), "it is taken back");
        window.awaitGone("#link-copy-l0");
    }
}
