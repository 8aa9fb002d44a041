package org.digitlab.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends raw HTTP requests, without any normalisation, encoding or check. */
final class Http {

    /** A response; the body may be empty. */
    record Answer(int status, String headers, String body) {
    }

    private Http() {
    }

    static Answer get(int port, String path) throws IOException {
        return send(port, "GET", path, "127.0.0.1:" + port);
    }

    /** @param host null for no Host header */
    static Answer send(int port, String method, String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setSoTimeout(30_000);
            String request = method + " " + path + " HTTP/1.1\r\n" + (host == null ? "" : "Host: " + host + "\r\n")
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(answer.split(" ", 3)[1]), answer.substring(0, end),
                    answer.substring(end + 4));
        }
    }
}
