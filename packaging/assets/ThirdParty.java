import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes third-party.txt into a folder of jars: what of others is in it, as its bills of materials (CycloneDX) say,
/// which it corrects where they are known to be wrong. Ends with 1 when a jar is in none of them, or has no license
/// there.
final class ThirdParty {
    private static final String OWN = "dev.tone";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ThirdParty() {}

    /// What one of others is.
    private record Part(String jar, String line, boolean licensed) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Part> parts = new ArrayList<>();
        for (String bom : List.of(args).subList(1, args.length)) {
            JsonNode whole = JSON.readTree(Path.of(bom).toFile());
            for (JsonNode each : whole.path("components")) {
                correct(each);
                if (!each.path("group").asText().equals(OWN)) {
                    parts.add(part(each));
                }
            }
            JSON.writerWithDefaultPrettyPrinter().writeValue(Path.of(bom).toFile(), whole);
        }
        TreeSet<String> shipped = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (String jar : jars(folder)) {
            parts.stream()
                    .filter(part -> part.licensed())
                    .filter(part -> jar.equals(part.jar() + ".jar") || jar.startsWith(part.jar() + "-"))
                    .findFirst()
                    .ifPresentOrElse(part -> shipped.add(part.line()), () -> unknown.add(jar));
        }
        if (!unknown.isEmpty()) {
            System.err.println("No license is known of: " + String.join(", ", unknown));
            System.exit(1);
        }
        Files.writeString(folder.resolve("third-party.txt"), """
            Tone is under the Apache License 2.0. It contains what others made:

            Typefaces: Pretendard, JetBrains Mono, Noto Emoji - SIL Open Font License 1.1; the texts are in the folder fonts.
            Java runtime: OpenJDK - GPL-2.0 with the classpath exception; its notices are in the folder legal of the runtime.
            What a library itself says of its license is in tone.jar, in META-INF/licenses.

            %s
            """.formatted(String.join("\n", shipped)));
    }

    /// "The BSD License" is all that they say to programs, which is taken for the oldest of that name; their text is
    /// the
    /// one of three clauses.
    private static void correct(JsonNode component) {
        if (component.path("group").asText().startsWith("com.twelvemonkeys.")
                && component.at("/licenses/0/license") instanceof ObjectNode license) {
            license.put("id", "BSD-3-Clause");
        }
    }

    private static Part part(JsonNode component) {
        String jar = component.path("name").asText() + "-"
                + component.path("version").asText();
        List<String> licenses = new ArrayList<>();
        for (JsonNode each : component.path("licenses")) {
            JsonNode license = each.path("license");
            licenses.add(license.path("id")
                    .asText(license.path("name").asText(each.path("expression").asText())));
        }
        String home = "";
        for (JsonNode each : component.path("externalReferences")) {
            home = each.path("type").asText().equals("website")
                    ? ", " + each.path("url").asText()
                    : home;
        }
        String name =
                component.path("group").asText() + ":" + component.path("name").asText() + " "
                        + component.path("version").asText();
        return new Part(jar, name + " - " + String.join(" or ", licenses) + home, !licenses.isEmpty());
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("tone-"))
                    .sorted()
                    .toList();
        }
    }
}
