package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Proposal.Choice;
import dev.tone.canvas.planner.Proposal.Link;
import dev.tone.canvas.planner.Proposal.Service;
import dev.tone.canvas.planner.Proposal.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes down what was understood, with names and protocols.
final class Proposals {
    private final Map<Part, String> ids = new IdentityHashMap<>();
    private final Map<String, Integer> used = new LinkedHashMap<>();

    private Proposals() {}

    static Proposal of(List<Part> services, Links links, List<String> excluded, List<Token> tokens, List<Item> items) {
        return new Proposals().make(services, links, excluded, tokens, items);
    }

    private Proposal make(
            List<Part> services, Links links, List<String> excluded, List<Token> tokens, List<Item> items) {
        List<Service> made = new ArrayList<>();
        for (Part part : services) {
            String name = name(part);
            ids.put(part, id(name));
            made.add(new Service(
                    ids.getOrDefault(part, ""),
                    part.kind,
                    part.technologies,
                    name,
                    part.replicas,
                    part.port,
                    part.domain));
        }
        List<Link> tied = new ArrayList<>();
        for (Links.Link link : links.all()) {
            String from = ids.get(link.from());
            String to = ids.get(link.to());
            if (from != null && to != null) {
                tied.add(new Link(from, to, protocol(link.to())));
            }
        }
        List<Span> understood = new ArrayList<>();
        List<Span> ignored = new ArrayList<>();
        for (Token token : tokens) {
            Span span = new Span(token.start(), token.end(), token.text());
            if (token.start() == token.end()) {
                // Nobody wrote what a name alone says.
                continue;
            }
            switch (token.sort()) {
                case WORD -> (isLabel(token, items) || isUsed(token, items) ? understood : ignored).add(span);
                case BREAK, FILLER, ARTICLE, THE -> {}
                default -> understood.add(span);
            }
        }
        return new Proposal(made, tied, excluded, choices(items), understood, ignored);
    }

    private static List<Choice> choices(List<Item> items) {
        List<Choice> choices = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Part part
                    && part.chosen instanceof Part taken
                    && taken.technology() instanceof Technology in
                    && part.technology() instanceof Technology out) {
                choices.add(new Choice(in.name(), out.name()));
            }
        }
        return choices;
    }

    private static boolean isLabel(Token token, List<Item> items) {
        return items.stream().anyMatch(item -> item instanceof Part part && part.labels.contains(token.text()));
    }

    /// Whether something else was made of the word, as of `the latter`.
    private static boolean isUsed(Token token, List<Item> items) {
        return items.stream().anyMatch(item -> item != token && item.start() == token.start() && !isWord(item));
    }

    private static boolean isWord(Item item) {
        return item instanceof Token word && word.is(Sort.WORD);
    }

    /// As people call it: by what it is for, else by what it is made with.
    private static String name(Part part) {
        String label = String.join(" ", part.labels);
        Technology technology = part.technology();
        String made = technology == null ? "" : technology.name();
        boolean titled = part.word.isEmpty() || part.noun == Entry.Strength.TITLE;
        if (!label.isEmpty()) {
            boolean store = !part.isProgram() && technology != null;
            return capital((label + " " + (store ? made : part.word)).strip());
        }
        if (technology == null) {
            return titled ? part.kind.title() : capital(part.word);
        }
        if (!technology.isOwnProgram()) {
            return made;
        }
        return made + " " + (titled ? part.kind.title().toLowerCase(Locale.ROOT) : part.word);
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String id(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        int count = used.merge(plain, 1, Integer::sum);
        return count == 1 ? plain : plain + "-" + count;
    }

    private static String protocol(Part to) {
        Technology technology = to.technology();
        return Usual.protocol(to.kind, technology == null ? "" : technology.slug());
    }
}
