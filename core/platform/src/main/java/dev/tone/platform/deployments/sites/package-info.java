/// Sites at stable addresses of this machine: files or a supervised process behind one listener per environment, apart
/// from the API's. A small HTTP/1.1 server of our own, because switching releases between two requests, draining the
/// old one and passing a web socket through need the connection itself.
@NullMarked
package dev.tone.platform.deployments.sites;

import org.jspecify.annotations.NullMarked;
