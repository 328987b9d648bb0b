package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service as the sentence speaks of it, while it is being understood. One service may be spoken of more than once:
/// then the later part stands for the earlier one.
final class Part implements Item {
    final int start;
    final List<Technology> technologies = new ArrayList<>();
    final Set<String> labels = new LinkedHashSet<>();
    ServiceKind kind;
    /// What it would be if it were not called a service: `auth service`.
    @Nullable
    ServiceKind hint;
    /// The name that it was spoken of by, in lower case; empty when only its kind is named.
    String said = "";
    /// What is said of its kind in words; null while only a technology is named.
    @Nullable
    Strength noun;

    Role role = Role.NONE;
    /// The word for its kind, as it was written.
    String word = "";
    /// The whole system is called so.
    boolean title;
    /// Stands first and by itself, so that it may be the title of what follows.
    boolean heading;
    /// Only says what the system is, and goes on to say what it is made of.
    boolean passing;
    boolean plural;
    boolean another;
    boolean definite;
    boolean each;
    boolean excluded;
    /// What was taken, where the sentence left the choice between the two: this one is not drawn, but not ruled out.
    @Nullable
    Part chosen;

    boolean producer;
    boolean sink;
    /// It is said to put something into a queue.
    boolean fills;
    /// What it is made with was said before its name, as in `Go로 재고 서비스와 가격 서비스`, and holds for the next as well.
    boolean spreads;
    /// It is said to consume what comes out of one.
    boolean consumes;
    /// A host is said to be its own.
    boolean hosted;
    /// Goes by the name of a product of which only the kind is known.
    boolean branded;
    /// It calls back of its own accord, as in `Stripe webhooks`.
    boolean calls;

    boolean periodic;
    /// The word for it in the sentence says how many of them there are, as `services` does and `workers` does not.
    boolean countable;
    int count;
    int replicas;
    int port;
    String domain = "";
    /// The service that this one is another mention of.
    @Nullable
    Part same;

    Part(int start, ServiceKind kind) {
        this.start = start;
        this.kind = kind;
    }

    @Override
    public int start() {
        return start;
    }

    static Part of(Token token) {
        Entry entry = token.known();
        Technology technology = entry.technology();
        ServiceKind kind = entry.kind();
        Part part = new Part(token.start(), kind == null ? ServiceKind.API : kind);
        if (technology != null) {
            part.technologies.add(technology);
            part.said = token.text().toLowerCase(Locale.ROOT);
        } else {
            part.name(token);
        }
        part.role = token.role();
        return part;
    }

    /// A service like this one, under another name.
    Part twin(int at, String label) {
        Part twin = new Part(at, kind);
        twin.technologies.addAll(technologies);
        word = singular();
        twin.word = word;
        twin.noun = noun;
        twin.role = role;
        if (!label.isEmpty()) {
            twin.labels.add(label);
        }
        return twin;
    }

    /// Whether it goes by one of the other's names.
    boolean shares(Part other) {
        return labels.stream().anyMatch(each -> other.isCalled(each));
    }

    boolean isCalled(String name) {
        return labels.stream().anyMatch(each -> each.equalsIgnoreCase(name));
    }

    private boolean isCalledAs(Part other) {
        return labels.size() == other.labels.size() && labels.stream().allMatch(other::isCalled);
    }

    /// Whether both have the very same names.
    static boolean sameNames(Part one, Part other) {
        return one.isCalledAs(other);
    }

    private String singular() {
        return word.matches("[a-zA-Z ]+s") ? word.substring(0, word.length() - 1) : word;
    }

    /// Takes the word for its kind.
    void name(Token token) {
        noun = token.known().strength();
        word = token.text();
        title = noun == Strength.TITLE;
        plural = token.isPlural();
        branded = token.start() == token.end() && kind != ServiceKind.API;
        countable = countable || Kinds.isCountable(token.text());
    }

    Part real() {
        Part real = this;
        while (real.same != null) {
            real = real.same;
        }
        return real;
    }

    boolean isLabelled() {
        return !labels.isEmpty();
    }

    boolean isOwn() {
        return !technologies.isEmpty() && technologies.getFirst().isOwnProgram();
    }

    boolean isProgram() {
        return Kinds.isProgram(kind);
    }

    boolean isVague() {
        return technologies.isEmpty();
    }

    boolean isNamed(String slug) {
        return technologies.stream().anyMatch(each -> each.slug().equals(slug));
    }

    @Nullable
    Technology technology() {
        return technologies.isEmpty() ? null : technologies.getFirst();
    }

    /// A framework goes before the language that it is written in.
    void make(Technology technology) {
        if (technologies.contains(technology)) {
            return;
        }
        if (technology.role() == Technology.Role.FRAMEWORK) {
            technologies.addFirst(technology);
        } else {
            technologies.add(technology);
        }
    }

    @Override
    public String toString() {
        return kind
                + technologies.stream().map(Technology::slug).toList().toString()
                + labels
                + (same == null ? "" : "=")
                + (excluded ? "-" : "");
    }
}
