/// Who serves an environment: what each provider can do, the token it takes, and where it will answer.
@NullMarked
package dev.tone.desktop.providers;

import org.jspecify.annotations.NullMarked;
