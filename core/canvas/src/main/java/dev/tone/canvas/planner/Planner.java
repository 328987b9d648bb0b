package dev.tone.canvas.planner;

import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a proposal of a sentence in English or Korean, by grammar and a list of words alone. The same sentence always
/// gives the same proposal.
///
/// It reads in this order: words; the services they speak of; what is ruled out; which words mean the same service; who
/// is said to be linked; and at last what such services usually are linked with.
public final class Planner {
    /// Longer ones are cut: nobody describes a system in more.
    public static final int LONGEST = 4_000;

    /// Words and signs that are read at most: more than a text of that length has, and few enough that the time it
    /// takes is not felt when every second one names a service.
    private static final int MOST = 800;

    private final List<Item> items;
    private final List<Token> tokens;
    private final Links links = new Links();
    /// Whether the program that stores are for is added when nobody speaks of it.
    private boolean implying = true;

    private Planner(List<Token> tokens) {
        this.tokens = tokens;
        Phrases.Parsed parsed = Phrases.of(tokens);
        items = Families.split(parsed.items());
        Exclusions.mark(items);
        Contrasts.mark(items);
        Choices.settle(items);
        Makers.attach(items);
        Adjuncts.mark(items);
        References.resolve(parts());
        boolean queued = parts().stream().anyMatch(each -> each.kind == ServiceKind.QUEUE && !each.excluded);
        boolean served = parts().stream().anyMatch(each -> each.kind == ServiceKind.API && !each.excluded);
        if (queued && !served) {
            // `a Rust gateway forwards readings to Kafka`
            parts().stream()
                    .filter(each -> each.kind == ServiceKind.GATEWAY && each.isOwn())
                    .forEach(each -> each.kind = ServiceKind.API);
        }
        for (Part[] pair : parsed.bound()) {
            // `Ollama chat UI`: a front end reaches it through the service behind it.
            if (pair[0].kind != ServiceKind.WEB || parts().stream().noneMatch(each -> each.kind == ServiceKind.API)) {
                links.add(pair[0], pair[1], true);
            }
        }
    }

    public static Proposal plan(String sentence) {
        String normal = Reader.normal(sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence);
        return new Planner(tokens(normal)).plan();
    }

    private static List<Token> tokens(String normal) {
        List<Token> tokens = Reader.read(normal);
        return tokens.size() > MOST ? tokens.subList(0, MOST) : tokens;
    }

    /// The services that a phrase names, as [#plan] reads them, and nothing that it only implies.
    public static Proposal named(String phrase) {
        String normal = Reader.normal(phrase.length() > LONGEST ? phrase.substring(0, LONGEST) : phrase);
        Planner planner = new Planner(tokens(normal));
        planner.implying = false;
        return planner.plan();
    }

    /// What kind of service the words mean by themselves, as `message queue` does; null when they say more or something
    /// else.
    public static @Nullable ServiceKind kindOf(String words) {
        Entry entry = Lexicon.standard().find(Reader.normal(words));
        return entry != null && entry.sort() == Sort.NOUN ? entry.kind() : null;
    }

    private List<Part> parts() {
        return items.stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
    }

    private Proposal plan() {
        InfixRoles.link(items, links);
        Ways.over(items, links);
        Paths.link(items, links);
        Possessions.link(items, links);
        PostfixRoles.link(items, links);
        Groups.link(items, links);
        Gaps.link(items, links);
        Set<String> excluded = excluded();
        List<Part> services = services(excluded);
        Owners.single(items, links);
        services = owned(services);
        Callings.find(services, links);
        Habits.link(services, links, items);
        Callings.hidden(links);
        Callings.sources(services, links);
        Attributes.give(items, services);
        return Proposals.of(services, links, List.copyOf(excluded), tokens, items);
    }

    private Set<String> excluded() {
        Set<String> excluded = new LinkedHashSet<>();
        for (Part part : parts()) {
            if (part.excluded && part.chosen == null) {
                if (part.isVague() && !part.branded) {
                    // `no cloud services` rules out something, but not that there are services.
                    if (part.kind != ServiceKind.API || part.noun == Strength.STRONG) {
                        excluded.add(part.kind.code());
                    }
                } else if (parts().stream().noneMatch(each -> isOtherName(each, part))) {
                    part.technologies.forEach(each -> excluded.add(each.slug()));
                }
            }
        }
        return excluded;
    }

    /// `a Blazor-free .NET backend`: what is ruled out is only one way to use what is in.
    private static boolean isOtherName(Part used, Part out) {
        return !used.excluded
                && used.isOwn()
                && used.technologies.equals(out.technologies)
                && !used.said.equals(out.said);
    }

    private List<Part> services(Set<String> excluded) {
        List<Part> services = new ArrayList<>();
        for (Part part : parts()) {
            boolean out = part.excluded
                    || part.technologies.stream().anyMatch(each -> excluded.contains(each.slug()))
                    || (part.isVague() && !part.branded && excluded.contains(part.kind.code()));
            part.excluded = out;
            if (!out && part.same == null && !isEmptyPhrase(part)) {
                services.add(part);
            }
            boolean scheduled = services.stream().anyMatch(each -> each.kind == ServiceKind.SCHEDULER);
            if (part.periodic
                    && !scheduled
                    && (part.kind == ServiceKind.WORKER && !Kinds.isStream(part)
                            || part.kind == ServiceKind.API
                                    && part.noun != Strength.STRONG
                                    && !isPolled(part)
                                    && (part.noun == null || part.labels.isEmpty()))) {
                part.real().kind = ServiceKind.SCHEDULER;
            }
        }
        tiers(services, excluded);
        rendered(services);
        if (services.stream().noneMatch(each -> each.isProgram() || each.kind == ServiceKind.ML)) {
            // `a search proxy in Go`: with nothing behind it, it is the service.
            services.stream()
                    .filter(each -> each.kind == ServiceKind.GATEWAY && each.isOwn())
                    .forEach(each -> each.kind = ServiceKind.API);
        }
        boolean said =
                services.size() > 1 || tokens.stream().anyMatch(token -> token.is(Sort.WORD) || token.is(Sort.TITLE));
        boolean program = services.stream().anyMatch(each -> Kinds.isProgram(each.kind));
        boolean store = services.stream().anyMatch(each -> Links.isStore(each) || each.kind == ServiceKind.GATEWAY);
        if (implying
                && !program
                && store
                && said
                && !excluded.contains(ServiceKind.API.code())
                && services.stream()
                        .noneMatch(each -> each.kind == ServiceKind.ML || each.kind == ServiceKind.MONITORING)) {
            services.add(new Part(0, ServiceKind.API));
        }
        return services;
    }

    /// `a page in Vue that polls a FastAPI service every minute`: it is the page that does so.
    private boolean isPolled(Part part) {
        int at = items.indexOf(part) - 1;
        while (at > 0
                && items.get(at) instanceof Token word
                && (word.is(Sort.ARTICLE) || word.is(Sort.THE) || word.is(Sort.ACTIVE))) {
            at--;
        }
        while (at > 0 && items.get(at) instanceof Token made && (made.is(Sort.IN) || made.is(Sort.TECHNOLOGY))) {
            at--;
        }
        return at >= 0 && items.get(at) instanceof Part caller && caller.kind == ServiceKind.WEB;
    }

    /// `a Flask UI` with no service behind it renders its pages itself.
    private static void rendered(List<Part> services) {
        if (services.stream().noneMatch(each -> each.kind == ServiceKind.API)) {
            services.stream()
                    .filter(each -> each.kind == ServiceKind.WEB
                            && each.technologies.stream().anyMatch(made -> made.kind() == ServiceKind.API)
                            && each.word.matches("(?i)(?:.* )?ui|(?:.* )?화면"))
                    .forEach(each -> each.kind = ServiceKind.API);
        }
    }

    /// Words that sound like a service but are only said about one.
    private boolean isEmptyPhrase(Part part) {
        boolean alone = parts().stream().allMatch(each -> each == part || each.excluded || each.same == part);
        if (part.title && part.isVague() && part.role == Role.OBJECT && part.word.matches("웹 ?페이지|페이지|사이트|웹사이트")) {
            // What a crawler goes through.
            return parts().stream()
                    .anyMatch(each -> each.kind == ServiceKind.WORKER || each.kind == ServiceKind.SCHEDULER);
        }
        return part.isVague()
                && part.noun == Strength.WEAK
                && !alone
                && switch (part.kind) {
                    case MONITORING, ML, SEARCH, STORAGE, AUTH ->
                        part.kind == ServiceKind.MONITORING
                                || parts().stream()
                                        .anyMatch(each -> each != part
                                                && (each.kind == part.kind
                                                        || part.kind == ServiceKind.AUTH && each.isNamed("firebase")));
                    default -> false;
                };
    }

    private void tiers(List<Part> services, Set<String> excluded) {
        if (tokens.stream().anyMatch(token -> token.is(Sort.TIERS))) {
            for (ServiceKind kind : List.of(ServiceKind.WEB, ServiceKind.API, ServiceKind.DATABASE)) {
                if (services.stream().noneMatch(each -> each.kind == kind) && !excluded.contains(kind.code())) {
                    services.add(new Part(0, kind));
                }
            }
        }
    }

    /// One store for each service that is to have its own.
    private List<Part> owned(List<Part> services) {
        List<Part> all = new ArrayList<>(services);
        List<Part> owners =
                services.stream().filter(each -> each.kind == ServiceKind.API).toList();
        if (owners.size() < 2) {
            owners = services.stream().filter(Part::isProgram).toList();
        }
        for (Part store : services) {
            if (store.each && Kinds.keeps(store.kind) && !owners.isEmpty()) {
                links.all().removeIf(link -> link.to() == store);
                for (int i = 0; i < owners.size(); i++) {
                    Part own = i == 0 ? store : store.twin(store.start, "");
                    own.each = true;
                    own.labels.clear();
                    own.labels.addAll(owners.get(i).labels);
                    links.add(owners.get(i), own, true);
                    if (i > 0) {
                        all.add(own);
                    }
                }
            }
        }
        return all;
    }
}
