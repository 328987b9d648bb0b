package dev.tone.platform.artifacts.parts;

import dev.tone.canvas.exchange.SafeXml;
import dev.tone.model.artifact.Components.Component;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The dependencies that a project object model names itself, with its own properties put in.
final class MavenPom {
    private static final int DEEPEST = 100;
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]{1,100})}");
    private static final String DEPENDENCY = "project/dependencies/dependency";
    private static final String PROPERTIES = "project/properties";

    static void parse(String text, Consumer<Component> found) throws IOException {
        try {
            new MavenPom().read(SafeXml.reader(text), found);
        } catch (XMLStreamException e) {
            throw new IOException("it is not XML that can be read safely", e);
        }
    }

    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> dependency = new HashMap<>();
    private String words = "";

    private void read(XMLStreamReader in, Consumer<Component> found) throws XMLStreamException, IOException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(in.getLocalName());
                    words = "";
                    if (path.size() > DEEPEST) {
                        throw new IOException("it is nested too deeply");
                    }
                }
                case XMLStreamConstants.CHARACTERS -> words = in.getText().strip();
                case XMLStreamConstants.END_ELEMENT -> ended(found);
                default -> {}
            }
        }
    }

    private void ended(Consumer<Component> found) {
        String name = path.removeLast();
        String within = String.join("/", path);
        if (within.equals(DEPENDENCY)) {
            dependency.put(name, words);
        } else if (within.equals(PROPERTIES)) {
            properties.put(name, words);
        } else if (within.equals("project") && name.equals("version")) {
            properties.put("project.version", words);
        } else if ((within + "/" + name).equals(DEPENDENCY)) {
            found.accept(new Component(
                    "maven",
                    filled(dependency.getOrDefault("groupId", "")) + "/"
                            + filled(dependency.getOrDefault("artifactId", "")),
                    filled(dependency.getOrDefault("version", "")),
                    null));
            dependency.clear();
        }
        words = "";
    }

    private String filled(String text) {
        Matcher matcher = PROPERTY.matcher(text);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
    }

    private MavenPom() {}
}
