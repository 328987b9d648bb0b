/// Projects, their environments and variables.
@NullMarked
package dev.tone.model.project;

import org.jspecify.annotations.NullMarked;
