package dev.tone.canvas.planner;

/// What a sentence is made of once its phrases are known: services, and the words between them.
sealed interface Item permits Token, Part {
    int start();
}
