package dev.tone.desktop.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void findsLettersInOrder() {
        assertThat(Fuzzy.score("dpl", "Deploy")).isNotNegative();
        assertThat(Fuzzy.score("ypd", "Deploy")).isNegative();
    }

    @Test
    void prefersTheWholeWordThenBeginningsOfWords() {
        assertThat(Fuzzy.score("roll", "Roll back…")).isGreaterThan(Fuzzy.score("roll", "Scroll down"));
        assertThat(Fuzzy.score("gd", "Go to Deployments")).isGreaterThan(Fuzzy.score("gd", "Badge edit"));
    }

    @Test
    void anEmptyQueryMatchesEverything() {
        assertThat(Fuzzy.score(" ", "anything")).isZero();
    }

    @Test
    void findsHangul() {
        assertThat(Fuzzy.score("배포", "배포 시작")).isPositive();
    }
}
