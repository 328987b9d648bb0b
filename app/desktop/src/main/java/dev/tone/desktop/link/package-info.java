/// From the ports of the features to the client and the platform: the only place of the window that knows them.
@NullMarked
package dev.tone.desktop.link;

import org.jspecify.annotations.NullMarked;
