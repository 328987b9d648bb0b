/// The six steps on the sample project.
@NullMarked
package dev.tone.desktop.checklist;

import org.jspecify.annotations.NullMarked;
