/// Which platform this profile works with: the one of this computer, or a team's.
@NullMarked
package dev.tone.desktop.platforms;

import org.jspecify.annotations.NullMarked;
