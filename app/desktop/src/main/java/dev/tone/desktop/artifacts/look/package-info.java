/// Looking at a file of an artifact without running it. Its front door is `FileLook`.
@NullMarked
package dev.tone.desktop.artifacts.look;

import org.jspecify.annotations.NullMarked;
