/// What kinds of service a drawing can name, and what may be said about one.
@NullMarked
package dev.tone.canvas.service;

import org.jspecify.annotations.NullMarked;
