package org.baosong.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Finds out before a start whether the wanted address and port can be had; the server's own complaint comes late and is unclear. */
public final class Ports {

    private Ports() {
    }

    public static void requireFree(String listen, int port) {
        InetAddress address;
        try {
            address = InetAddress.getByName(listen);
        } catch (UnknownHostException e) {
            throw new StartFailure(StartFailure.MISUSED, Words.of("listen.unknown", listen), e);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartFailure(StartFailure.MISUSED, Words.of("port.taken", listen, port, e.getMessage()), e);
        }
    }
}
