package dev.tone.client.http;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Makes sockets of a kind of its own for the HTTP client, which connects them by itself.
public abstract class UnconnectedSockets extends SocketFactory {
    /// @return one that is not connected
    @Override
    public abstract Socket createSocket();

    @Override
    public final Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public final Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw connected();
    }

    @Override
    public final Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public final Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("The HTTP client connects by itself");
    }
}
