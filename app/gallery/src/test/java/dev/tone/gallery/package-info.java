@NullMarked
package dev.tone.gallery;

import org.jspecify.annotations.NullMarked;
