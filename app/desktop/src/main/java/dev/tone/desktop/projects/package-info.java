/// Projects: list, create, rename, archive, restore, switch.
@NullMarked
package dev.tone.desktop.projects;

import org.jspecify.annotations.NullMarked;
