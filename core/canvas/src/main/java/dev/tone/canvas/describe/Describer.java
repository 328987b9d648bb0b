package dev.tone.canvas.describe;

/// Reads what somebody wants of a drawing. The one port behind the field on the canvas: a grammar stands there, a
/// language model can. It only wishes; what becomes of a wish is shown first, and decided by a person.
public interface Describer {
    /// What it is called where its wishes are kept, e.g. `grammar`.
    String name();

    /// Changes whenever the same words may give other wishes.
    String version();

    /// The same words about the same sketch give the same answer. May take a while and be called on any thread.
    ///
    /// @throws InterruptedException when nobody waits for the answer any longer
    Answer read(String sentence, Sketch sketch) throws InterruptedException;
}
