/// What holds for deployments to environments, and what waits for somebody.
@NullMarked
package dev.tone.desktop.governance;

import org.jspecify.annotations.NullMarked;
