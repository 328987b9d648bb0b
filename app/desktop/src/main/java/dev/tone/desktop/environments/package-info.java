/// The environments of a project: their names, and which of them are in use.
@NullMarked
package dev.tone.desktop.environments;

import org.jspecify.annotations.NullMarked;
