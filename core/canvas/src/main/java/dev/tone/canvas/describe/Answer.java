package dev.tone.canvas.describe;

import java.util.List;

/// What became of a sentence.
///
/// @param understood the words that were used, or what they were taken for, in the order of the sentence
/// @param ignored the words that meant nothing
/// @param excluded what was ruled out
/// @param notes what a person should know before accepting: what was taken for what, and what follows
/// @param questions what has to be answered first; nothing is guessed in its place
public record Answer(
        Sort sort,
        List<Wish> wishes,
        List<String> understood,
        List<String> ignored,
        List<String> excluded,
        List<Note> notes,
        List<Question> questions) {
    public enum Sort {
        /// A system that was not there.
        SYSTEM,
        /// Changes of what is there.
        EDIT,
        /// Nothing could be made of it.
        NOTHING
    }

    /// A remark by its stable code, which the window has the words for.
    public record Note(String code, List<String> arguments) {
        public Note {
            arguments = List.copyOf(arguments);
        }

        public static Note of(String code, String... arguments) {
            return new Note(code, List.of(arguments));
        }
    }

    /// @param code `ambiguous` when several have the name, `unknown` when none has
    /// @param said the words that it is about
    /// @param choices what may have been meant, the nearest first
    public record Question(String code, String said, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /// @param sentence the whole sentence with this choice in it
    public record Choice(String name, String sentence) {}

    public Answer {
        wishes = List.copyOf(wishes);
        understood = List.copyOf(understood);
        ignored = List.copyOf(ignored);
        excluded = List.copyOf(excluded);
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
    }
}
