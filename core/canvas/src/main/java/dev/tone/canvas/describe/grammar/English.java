package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.grammar.Command.Verb;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms of commands in English, the most telling first.
final class English {
    private static final String N = Counts.NUMBER;
    private static final String COPIES = "(?:replicas?|instances?|copies|pods?|nodes?)";
    private static final String READY =
            "(?:highly[- ]available|high[- ]availability|high[- ]available|h\\.?a\\.?|redundant|resilient|fault[- ]tolerant|failsafe)";
    private static final String LINK = "(?:link|connection|arrow|line|connector|edge)s?";
    private static final String CALLS =
            "(?:call|talk to|speak to|use|read from|write to|publish to|consume from|query|send to|connect to|depend on|subscribe to|listen to|access|reach)";

    private static final List<Form> FORMS = List.of(
            Form.of("(?:rename|relabel) (.+?) (?:to|as|into) (.+)", two(Verb.RENAME)),
            Form.of("call (.+?) [\"“'](.+?)[\"”'](?: from now on| instead)?", two(Verb.RENAME)),
            Form.of(
                    "(.+?) (?:is|are|should be|shall be) (?:now )?(?:called|named) (.+)",
                    m -> Command.of(Verb.RENAME, m.group(1), m.group(2)).unsure()),
            Form.of("(?:drop|slot|bolt|throw|pop) (?:in|on) (.+)", English::add),
            Form.of(
                    "(.+?) (?:should|must|needs to|has to) be (?:re)?(?:written|built|done|implemented) in (.+)",
                    m -> Command.of(Verb.REPLACE, m.group(1), m.group(2)).unsure()),
            Form.of(
                    "(?:make sure (?:that )?)?(.+?) (?:(?:should|must|has to|needs to) )?"
                            + "(?:survives?|stays? up|keeps? running|never goes? down)\\b.*",
                    m -> Command.of(Verb.READY, m.group(1)).unsure()),
            Form.of(
                    "(.+?) (?:should|must|needs to|has to) be (?:reachable|available|exposed|public|accessible|served) "
                            + "((?:on|at|under|via) .+)",
                    English::exposeUnsure),
            Form.of(N + " " + COPIES + " of (.+)", m -> scaled(m, 2, 1).unsure()),
            Form.of("(.+?) [x×] ?(\\d{1,2})", m -> scaled(m, 1, 2).unsure()),
            Form.of(
                    "(?:drop|remove|ditch|stop using|get rid of|throw out) (.+?),? (?:and|then|,) ?(?:then )?"
                            + "(?:use|take|go with|switch to) (.+?)(?: instead| now)?",
                    two(Verb.REPLACE)),
            Form.of(
                    "(.+?) (?:must|should|may|can|shall|will)(?: not|n't|not) (?:call|talk to|use|reach|access) (.+?)"
                            + "(?: directly| straight)?,? (?:so |but )?(?:put|insert|add|place) (.+?) (?:in )?between(?: them)?",
                    m -> Command.of(Verb.ADD_BETWEEN, m.group(3), m.group(1))
                            .with(m.group(2))
                            .unsure()),
            Form.of(
                    "(.+?) (?:(?:must|should|may|can|shall|will|does|do)(?: not|n't|not)|no longer|never) "
                            + "(?:calls?|talks? to|uses?|reach(?:es)?|access(?:es)?|reads? from|writes? to) (.+?)"
                            + "(?: anymore| any more| any longer| directly)*",
                    m -> Command.of(Verb.UNLINK, m.group(1), m.group(2)).unsure()),
            Form.of("add (?:a |another )?(?:read[- ])?replica (?:of|for|to) (.+)", one(Verb.READY)),
            Form.of(
                    "(.+?) (?:needs?|should have|should run(?: with)?|must have|gets?|wants?) " + N + " " + COPIES,
                    m -> scaled(m, 1, 2).unsure()),
            Form.of(
                    "(?:make |run |set )?(.+?) (?:to )?(\\d{1,2}) ?x",
                    m -> scaled(m, 1, 2).unsure()),
            Form.of("(?:run|have|keep|use) " + N + " (?:of|copies of|instances of) (it|them)", scale(2, 1)),
            Form.of(
                    "(?:put|place|move|hide) (.+?) behind (.+)",
                    m -> Command.of(Verb.ADD_BEHIND, m.group(1), m.group(2))),
            Form.of("give (it|them) (?:a |an |its own |their own )?(.+)", English::given),
            Form.of("(?:change|set) the name of (.+?) to (.+)", two(Verb.RENAME)),
            Form.of("(?:set|change|move) (?:the )?port (?:of|for) (.+?) to (?:port )?(\\d+)", English::expose),
            Form.of(
                    "(?:set|change) (?:the )?(?:domain|host|hostname|address|url) (?:of|for) (.+?) to (.+)",
                    English::expose),
            Form.of("give (.+?) (?:the|a) (?:domain|host|hostname|address|url|port) (.+)", English::expose),
            Form.of(
                    "(?:let |have |make )?(.+?) (?:should )?(?:listens?|answers?) (on (?:port )?\\d+)",
                    English::expose),
            Form.of(
                    "(?:expose|publish|open|serve|make|host) (.+?)(?: (?:available|reachable|public|accessible))? "
                            + "((?:on|at|under|via|through|as|to) .+)",
                    English::exposeWhere),
            Form.of("(?:expose|publish) (.+)", m -> Command.of(Verb.EXPOSE, m.group(1))),
            Form.of(
                    "(?:scale|bump|increase|decrease|raise|reduce|set|change) (?:the )?(?:number of )?" + COPIES
                            + " (?:of|for) (.+?) to " + N,
                    scale(1, 2)),
            Form.of(
                    "(?:scale|resize|bump|increase|decrease|grow|shrink|raise|reduce|set)(?: up| down| out| back)? (.+?) (?:(?:up|down|out|in|back) )?(?:to|by a total of) "
                            + N + "(?: " + COPIES + ")?",
                    scale(1, 2)),
            Form.of("(?:run|use|have|give me|keep) " + N + " " + COPIES + " (?:of|for) (.+)", scale(2, 1)),
            Form.of("run (.+?) (?:with|at|in|as) " + N + "(?: " + COPIES + ")?", scale(1, 2)),
            Form.of("give (.+?) " + N + " " + COPIES, scale(1, 2)),
            Form.of("(?:run|have) " + N + " (.+)", m -> scaled(m, 2, 1).unsure()),
            Form.of(
                    "(double|triple) (.+)",
                    m -> Command.of(Verb.MULTIPLY, m.group(2)).with(m.group(1).equalsIgnoreCase("double") ? 2 : 3, "")),
            Form.of("make (.+?) (?:more )?" + READY, one(Verb.READY)),
            Form.of(
                    "(?:add|provide|ensure|bring) (?:high availability|redundancy|failover|ha|resilience) (?:to|for|on|of) (.+)",
                    one(Verb.READY)),
            Form.of("give (.+?) (?:high availability|redundancy|failover|ha)", one(Verb.READY)),
            Form.of(
                    "(?:put|place|move|wrap|group|enclose|isolate|keep|hide) (.+?) (?:in|into|inside|within|to) "
                            + "(?:(?:a|an|the|its own|their own|one|our) )?(.*?) ?(network|vpc|subnet|zone|namespace|frame|box|group|dmz)"
                            + "(?: (?:called|named) (.+))?",
                    English::enclose),
            Form.of("(?:disconnect|unlink|detach|decouple|separate) (.+?) (?:from|and) (.+)", two(Verb.UNLINK)),
            Form.of(
                    "(?:remove|delete|drop|cut) (?:the |all )?" + LINK + " (?:between|from) (.+?) (?:and|to) (.+)",
                    two(Verb.UNLINK)),
            Form.of("(?:replace|swap(?: out)?|exchange|substitute) (.+?) (?:with|by) (.+)", two(Verb.REPLACE)),
            Form.of("(?:swap(?: out)?|exchange) (.+?) for (.+)", two(Verb.REPLACE)),
            Form.of("substitute (.+?) for (.+)", swapped(Verb.REPLACE)),
            Form.of("(?:switch|migrate|move|go|change)(?: over)? from (.+?) to (.+)", two(Verb.REPLACE)),
            Form.of(
                    "use (.+?) (?:instead of|in place of|rather than) (.+)",
                    m -> swapped(Verb.REPLACE).apply(m)),
            Form.of("(?:rewrite|reimplement) (.+?) in (.+)", two(Verb.REPLACE)),
            Form.of(
                    "(?:switch|migrate|convert|upgrade|port|turn|change) (.+?)(?: over)? (?:to|into) (.+)",
                    m -> Command.of(Verb.REPLACE, m.group(1), m.group(2))),
            Form.of(
                    "(?:connect|link|wire|hook|attach|join|point)(?: up)? (.+?) (?:up )?(?:to|with|at|into) (.+)",
                    two(Verb.LINK)),
            Form.of("(?:connect|link|join) (.+?) and (.+)", two(Verb.LINK)),
            Form.of(
                    "(?:add|draw|make|create) (?:a |an )?" + LINK + " (?:from|between) (.+?) (?:to|and) (.+)",
                    two(Verb.LINK)),
            Form.of("(?:let|have|make) (.+?) " + CALLS + " (.+)", two(Verb.LINK)),
            Form.of(
                    "(.+?) (?:should|must|needs to) " + CALLS + " (.+)",
                    m -> Command.of(Verb.LINK, m.group(1), m.group(2)).unsure()),
            Form.of(
                    "(?:remove|delete|get rid of|take out|take away|kill|ditch|throw out|throw away|eliminate|erase|lose|drop)"
                            + " (.+?)(?: (?:from|off) (?:the )?(?:drawing|canvas|diagram|design|system|picture))?",
                    one(Verb.REMOVE)),
            Form.of("give (.+?) (?:a|an|its own|their own) (.+)", swapped(Verb.ADD_TO)),
            Form.of("(?:add|insert|put|introduce|include|create|place|throw in|stick|append) (.+)", English::add),
            Form.of("(?:we need|i need|we want|i want|need) (.+ (?:between|in front of|before|ahead of) .+)", m -> {
                Command command = English.add(m);
                return command == null ? null : command.unsure();
            }),
            Form.of(
                    "(.+?) (?:reads|writes|publishes|talks|sends|subscribes) (?:straight |directly )?(?:from|to) (.+)",
                    m -> Command.of(Verb.LINK, m.group(1), m.group(2)).unsure()),
            Form.of(
                    "(.+?) (?:instead of|rather than|in place of) (.+)",
                    m -> swapped(Verb.REPLACE).apply(m).unsure()));

    private static final Pattern POLITE = Pattern.compile(
            "(?:hey|hi|ok|okay|please|pls|now|also|then|and|just|so|can you|could you|would you|will you|let's|lets|let us"
                    + "|i(?:'d| would) like (?:you )?to|i want (?:you )?to|we (?:want|need|should|have) to|i need to|go ahead and)[, ]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THANKS =
            Pattern.compile("[, ]+(?:please|thanks|thank you|pls|too|as well|now|then)$", Pattern.CASE_INSENSITIVE);

    private English() {}

    static @Nullable Command read(String words) {
        String plain = bare(words);
        for (Form form : FORMS) {
            Command command = form.read(plain);
            if (command != null) {
                return command;
            }
        }
        return null;
    }

    private static String bare(String words) {
        String plain = words;
        for (int i = 0; i < 4; i++) {
            var polite = POLITE.matcher(plain);
            plain = polite.lookingAt() ? plain.substring(polite.end()) : plain;
            plain = THANKS.matcher(plain).replaceFirst("");
        }
        return plain;
    }

    private static java.util.function.Function<MatchResult, @Nullable Command> one(Verb verb) {
        return m -> Command.of(verb, m.group(1));
    }

    private static java.util.function.Function<MatchResult, @Nullable Command> two(Verb verb) {
        return m -> Command.of(verb, m.group(1), m.group(2));
    }

    private static java.util.function.Function<MatchResult, @Nullable Command> swapped(Verb verb) {
        return m -> Command.of(verb, m.group(2), m.group(1));
    }

    private static java.util.function.Function<MatchResult, @Nullable Command> scale(int what, int number) {
        return m -> scaled(m, what, number);
    }

    private static Command scaled(MatchResult match, int what, int number) {
        return Command.of(Verb.SCALE, match.group(what)).with(Counts.number(match.group(number)), "");
    }

    /// `give it MongoDB`, but not `give it 3 copies`.
    private static @Nullable Command given(MatchResult match) {
        return match.group(2).matches("(?i)(?:\\d|the |high |redundan|failover|ha$|domain|host|port).*")
                        || match.group(2).matches("(?i).*(?:copies|replicas?|instances?|domain|host|address|port).*")
                ? null
                : Command.of(Verb.ADD_TO, match.group(2), match.group(1));
    }

    private static @Nullable Command expose(MatchResult match) {
        int port = Counts.port(match.group(2));
        String host = Counts.host(match.group(2));
        return port == 0 && host.isEmpty()
                ? null
                : Command.of(Verb.EXPOSE, match.group(1)).with(port, host);
    }

    private static @Nullable Command exposeUnsure(MatchResult match) {
        Command command = expose(match);
        return command == null ? null : command.unsure();
    }

    private static @Nullable Command exposeWhere(MatchResult match) {
        return expose(match);
    }

    private static Command enclose(MatchResult match) {
        String word = match.group(3).toLowerCase(java.util.Locale.ROOT);
        String named = match.group(4) == null ? match.group(2) : match.group(4);
        return Command.of(Verb.ENCLOSE, match.group(1), named.strip()).with(word);
    }

    private record Beside(String pattern, Verb verb) {}

    private static final List<Beside> BESIDES = List.of(
            new Beside("(.+?),? (?:in )?between (.+?) (?:and|to) (.+)", Verb.ADD_BETWEEN),
            new Beside("(.+?) (?:in front of|ahead of|before|fronting) (.+)", Verb.ADD_BEFORE),
            new Beside("(.+?) (?:to|behind|after|next to|beside|used by|connected to) (.+)", Verb.ADD_TO),
            new Beside("(.+?) for (.+)", Verb.ADD_FOR));

    private static @Nullable Command add(MatchResult match) {
        String rest = match.group(1);
        for (Beside beside : BESIDES) {
            var found =
                    Pattern.compile(beside.pattern, Pattern.CASE_INSENSITIVE).matcher(rest);
            if (found.matches()) {
                Command command = Command.of(beside.verb, found.group(1), found.group(2));
                return beside.verb == Verb.ADD_BETWEEN ? command.with(found.group(3)) : command;
            }
        }
        return Command.of(Verb.ADD, rest);
    }
}
