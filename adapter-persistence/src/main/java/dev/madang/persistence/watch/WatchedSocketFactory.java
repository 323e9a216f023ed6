package dev.madang.persistence.watch;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Creates the sockets of connections that a {@link Watch} opens; drivers are given this class's name. */
public final class WatchedSocketFactory extends SocketFactory {

    @Override
    public Socket createSocket() {
        return Watch.socket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("drivers connect their sockets themselves");
    }
}
