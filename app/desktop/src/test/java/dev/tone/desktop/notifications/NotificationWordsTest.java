package dev.tone.desktop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationWordsTest {
    private static Notification told(NotificationKind kind) {
        return new Notification(
                new NotificationId("n1"),
                kind,
                "prod of Shop is deployed",
                "site, deployment 3",
                new ProjectId("shop"),
                new DeploymentId("d3"),
                null,
                Fixture.T0,
                null,
                null);
    }

    private static NotificationWords words(Language language, NotificationWords.Known known) {
        return new NotificationWords(known, Texts.of(language));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsSaidInBothLanguages(NotificationKind kind) {
        for (Language language : Language.values()) {
            assertThat(words(language, new OneDeployment()).title(told(kind)))
                    .contains(kind.name().startsWith("SITE") ? "prod" : "#3")
                    .doesNotContain("{");
        }
    }

    @Test
    void aDeploymentIsCalledByItsNumberAndPlace() {
        NotificationWords english = words(Language.ENGLISH, new OneDeployment());

        assertThat(english.title(told(NotificationKind.DEPLOYMENT_SUCCEEDED))).isEqualTo("#3 is live on prod");
        assertThat(english.body(told(NotificationKind.DEPLOYMENT_SUCCEEDED))).isEqualTo("site");
    }

    @Test
    void ofAnotherProjectItsNameAndThePlatformsWordsAreTold() {
        NotificationWords korean = words(Language.KOREAN, new NothingKnown() {
            @Override
            public Optional<String> projectName(ProjectId id) {
                return Optional.of("Shop");
            }
        });

        assertThat(korean.title(told(NotificationKind.DEPLOYMENT_FAILED))).isEqualTo("배포 실패: Shop");
        assertThat(korean.body(told(NotificationKind.DEPLOYMENT_FAILED))).isEqualTo("prod of Shop 배포됨. site, 배포 3");
    }

    @Test
    void whatIsNotKnownAtAllStaysAsThePlatformSaidIt() {
        NotificationWords english = words(Language.ENGLISH, new NothingKnown());

        assertThat(english.title(told(NotificationKind.SITE_DOWN))).isEqualTo("prod of Shop is deployed");
        assertThat(english.body(told(NotificationKind.SITE_DOWN))).isEqualTo("site, deployment 3");
    }

    private static final class OneDeployment extends NothingKnown {
        @Override
        public Optional<Deployment> deployment(DeploymentId id) {
            return Optional.of(Fixture.deployment(3, DeploymentState.SUCCEEDED, true));
        }
    }
}
