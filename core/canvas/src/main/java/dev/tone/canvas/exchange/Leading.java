package dev.tone.canvas.exchange;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where an element leads to in a file that can have links: to its link, a service with a domain to that, and what has
/// an address written on it to that.
final class Leading {
    /// Of the web only; an address ends before what ends a sentence.
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[!#$%&'*+,./0-9:;=?@A-Z_a-z~-]{0,1999}[#$%&*+/0-9=@A-Z_a-z~-]");

    private Leading() {}

    /// Empty when nowhere.
    static String address(Element element) {
        if (!element.link().isEmpty()) {
            return element.link();
        }
        if (element instanceof ServiceElement service
                && service.properties().domain().matches("[A-Za-z0-9.-]{1,253}")) {
            return "https://" + service.properties().domain() + "/";
        }
        Matcher written = element instanceof FrameElement ? null : ADDRESS.matcher(element.label());
        return written != null && written.find() ? written.group() : "";
    }
}
