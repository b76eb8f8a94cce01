package sendcheck.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.RunningService;

/** Requests that never end. They are told by the service closing the connection; without that these tests would not end. */
@Timeout(120)
class SlowRequestsTest {
    private static final String REQUEST_TIME = "sendcheck.door.request-time";
    private static final int MANY = 300;

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        System.setProperty(REQUEST_TIME, "1s");
        try {
            service = new RunningService(folder);
        } finally {
            System.clearProperty(REQUEST_TIME);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Socket begun(String head) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        String text = head.replace("PORT", String.valueOf(service.port())).replace("TOKEN", service.token());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Sends one byte more whenever the service was silent for a moment, so that the connection is never idle, until it is closed. */
    private static String dripUntilClosed(Socket socket, String drop) throws IOException {
        socket.setSoTimeout(50);
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (true) {
            try {
                int next = in.read();
                if (next < 0) {
                    return answer.toString();
                }
                answer.append((char) next);
            } catch (SocketTimeoutException silent) {
                try {
                    socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                } catch (SocketException closed) {
                    return answer.toString();
                }
            } catch (SocketException closed) {
                return answer.toString();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GE",
                "GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX: ",
                "POST /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
                "POST /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n"
                        + "Content-Type: message/rfc822\r\nContent-Length: 100000\r\n\r\nSubject: ",
            })
    void aRequestThatDripsIsClosedWithoutAnAnswer(String head) throws IOException {
        try (Socket socket = begun(head)) {
            assertThat(dripUntilClosed(socket, "x")).isEmpty();
        }
    }

    @Test
    void aRefusedBodyThatDripsIsClosedToo() throws IOException {
        try (Socket socket = begun("POST /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{")) {
            assertThat(dripUntilClosed(socket, "x")).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void chunksThatDripAreClosed() throws IOException {
        try (Socket socket = begun(
                "POST /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n"
                        + "Authorization: Bearer TOKEN\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")) {
            assertThat(dripUntilClosed(socket, "1\r\n \r\n")).isEmpty();
        }
    }

    @Test
    void whileManyDripOthersAreAnswered() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(
                        begun(
                                "POST /api/v1/checks HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n"
                                        + "Authorization: Bearer TOKEN\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
            }
            assertThat(service.get("/profile").status()).isEqualTo(200);
            for (Socket socket : slow) {
                assertThat(dripUntilClosed(socket, "x")).isEmpty();
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aConnectionThatIsKeptServesOneRequestAfterTheOther() throws IOException {
        String request = "GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n";
        try (Socket socket = begun(request)) {
            String expected = "{\"status\":\"up\"}";
            socket.setSoTimeout(50);
            StringBuilder answers = new StringBuilder();
            InputStream in = socket.getInputStream();
            // Longer than one request may take: 60 answers, each asked for after a silence of 50 ms.
            for (int i = 0; i < 60; i++) {
                try {
                    while (true) {
                        int next = in.read();
                        assertThat(next).as("closed after %s", answers).isNotNegative();
                        answers.append((char) next);
                    }
                } catch (SocketTimeoutException silent) {
                    socket.getOutputStream()
                            .write(request.replace("PORT", String.valueOf(service.port()))
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
            assertThat(answers.toString().split(Pattern.quote(expected), -1).length)
                    .isGreaterThan(50);
        }
    }
}
