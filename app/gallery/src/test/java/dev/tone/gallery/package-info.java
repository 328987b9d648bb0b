/// Every control in its states and in every appearance, with what the doubles of the tests say.
@NullMarked
package dev.tone.gallery;

import org.jspecify.annotations.NullMarked;
