/// Projects and their life: active, archived, in the trash, gone.
@NullMarked
package dev.tone.platform.projects;

import org.jspecify.annotations.NullMarked;
