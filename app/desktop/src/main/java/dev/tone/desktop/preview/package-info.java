/// The site in the app: an isolated WebView, made on demand. Written apart from the shell; its front door is
/// `PreviewView`.
@NullMarked
package dev.tone.desktop.preview;

import org.jspecify.annotations.NullMarked;
