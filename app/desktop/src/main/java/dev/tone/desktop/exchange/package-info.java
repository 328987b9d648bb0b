/// Drawings that leave the window as files, and come into it: the export panel and what asks before an import.
@NullMarked
package dev.tone.desktop.exchange;

import org.jspecify.annotations.NullMarked;
