/// Go to anything: commands, projects, deployments, elements; and the sheet of all keys.
@NullMarked
package dev.tone.desktop.palette;

import org.jspecify.annotations.NullMarked;
