package dev.tone.platform.deployments.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private static final String SECRET = "pä$$ w/rd+&42=tail";

    private final Redactor redactor = Redactor.of(List.of(SECRET, "hunter2hunter2", "hunter2", "abc"));

    @Test
    void hidesTheSecretAndKeepsTheRest() {
        assertThat(redactor.mask("before " + SECRET + " after")).isEqualTo("before •••• after");
        assertThat(redactor.mask("nothing here")).isEqualTo("nothing here");
        assertThat(redactor.mask("")).isEmpty();
    }

    @Test
    void hidesTheLongestOfSeveral() {
        assertThat(redactor.mask("x=hunter2hunter2;")).isEqualTo("x=••••;");
        assertThat(redactor.mask("x=hunter2hunter;")).isEqualTo("x=••••hunter;");
    }

    @Test
    void hidesOverlappingOnes() {
        Redactor overlapping = Redactor.of(List.of("abcdef", "defghi"));

        assertThat(overlapping.mask("-abcdefghi-")).isEqualTo("-••••-");
        assertThat(overlapping.mask("-abcdeabcdef-")).isEqualTo("-abcde••••-");
    }

    @Test
    void leavesWhatIsTooShortToBeASecret() {
        assertThat(redactor.mask("abc")).isEqualTo("abc");
        assertThat(Redactor.of(List.of("abc", "")).isEmpty()).isTrue();
    }

    @Test
    void hidesItInCommonEncodings() {
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
        String url = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        for (String form : List.of(
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                url,
                url.replace("+", "%20"),
                url.toLowerCase(java.util.Locale.ROOT).replace("w", "w"),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes),
                SECRET.replace("&", "&amp;"))) {
            assertThat(redactor.mask("v=" + form + "!"))
                    .as(form)
                    .contains("••••")
                    .doesNotContain(form);
        }
    }

    @Test
    void hidesItInsideSomethingThatIsEncodedWhole() {
        for (String user : List.of("u", "us", "use", "user")) {
            String encoded = Base64.getEncoder()
                    .encodeToString((user + ":" + SECRET + "@host").getBytes(StandardCharsets.UTF_8));
            String masked = redactor.mask("Authorization: Basic " + encoded);

            // What is left decodes to nothing of the secret but, at most, a part of a byte at its ends.
            assertThat(masked).contains("••••");
            assertThat(masked.length()).isLessThan(encoded.length() + 4);
        }
    }

    @Test
    void hidesABase64ThatAnEncoderWrapped() {
        String secret = "A".repeat(10) + "0123456789abcdefghijklmnopqrstuvwxyz".repeat(4);
        String wrapped =
                Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(secret.getBytes(StandardCharsets.UTF_8));

        String masked = Redactor.of(List.of(secret)).mask("key: " + wrapped + "\nnext line\n");

        assertThat(wrapped).contains("\n");
        for (String line : wrapped.split("\n")) {
            assertThat(masked).doesNotContain(line.substring(0, Math.min(8, line.length())));
        }
        assertThat(masked).endsWith("\nnext line\n");
    }

    @Test
    void hidesTheLinesOfAKey() {
        String key = "-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG\nQEFAASCBKcwggSjAgEA\n-----END KEY-----";

        assertThat(Redactor.of(List.of(key)).mask("| QEFAASCBKcwggSjAgEA |")).isEqualTo("| •••• |");
    }

    @Test
    void hidesItHoweverTheTextIsCutIntoPieces() {
        String text = ("some line with " + SECRET + " and hunter2hunter2" + SECRET + "\n").repeat(20);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String expected = redactor.mask(text);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Redactor.Masking masking = redactor.masking(out::write);
            int at = 0;
            while (at < bytes.length) {
                int count = Math.min(bytes.length - at, 1 + random.nextInt(1 + round % 40));
                masking.accept(bytes, at, count);
                assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("hunter2");
                at += count;
            }
            masking.end();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        }
        assertThat(expected).doesNotContain("hunter").doesNotContain("tail");
    }

    @Test
    void agreesWithPlainReplacementOnRandomText() {
        Random random = new Random(11);
        List<String> secrets = List.of("aaba", "abab", "bbbbb", "abcabc");
        Redactor small = Redactor.of(secrets);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append((char) ('a' + random.nextInt(3)));
            }
            boolean[] hidden = new boolean[text.length()];
            for (String secret : secrets) {
                for (int i = text.indexOf(secret); i >= 0; i = text.indexOf(secret, i + 1)) {
                    java.util.Arrays.fill(hidden, i, i + secret.length(), true);
                }
            }
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < hidden.length; i++) {
                if (!hidden[i]) {
                    parts.add(text.substring(i, i + 1));
                } else if (i == 0 || !hidden[i - 1]) {
                    parts.add("••••");
                }
            }
            assertThat(small.mask(text.toString())).as(text.toString()).isEqualTo(String.join("", parts));
        }
    }
}
