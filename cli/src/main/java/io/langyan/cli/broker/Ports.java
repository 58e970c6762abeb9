package io.langyan.cli.broker;

import io.langyan.cli.command.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds ports of the loopback interface that nobody listens on. */
final class Ports {
    private Ports() {}

    /** A port that was free a moment ago. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("could not find a free port on the loopback interface", e);
        }
    }

    /**
     * Checks that a port is free.
     *
     * @throws UserError where somebody listens on it already
     */
    static void checkFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw UserError.failed(
                    "expected port " + port + " of 127.0.0.1 to be free for the broker, but it is in use"
                            + ". Choose another with --port, or leave --port out to take any free one.",
                    e);
        }
    }
}
