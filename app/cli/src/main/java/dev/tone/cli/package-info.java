/// `tone`: what the window does, from a terminal. One class per command; all of them talk to a platform over its API.
@NullMarked
package dev.tone.cli;

import org.jspecify.annotations.NullMarked;
