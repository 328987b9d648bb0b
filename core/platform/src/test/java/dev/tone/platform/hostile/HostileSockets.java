package dev.tone.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.ProjectId;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.platform.LiveClient;
import dev.tone.platform.hostile.HostileInputTest.Attack;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Frames of the live channel, and what is in them. Another client that listens meanwhile hears on.
final class HostileSockets {
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NOT_TEXT = 1003;
    private static final int NOT_UTF_8 = 1007;
    private static final int POLICY = 1008;
    private static final int TOO_LARGE = 1009;
    /// Of our own protocol.
    private static final int NOT_UNDERSTOOD = 4400;

    private HostileSockets() {}

    static void attacks(Map<String, Attack> attacks) {
        attacks.put("WS-01 a frame without a mask", ground -> closed(ground, hex("810548656c6c6f"), PROTOCOL_ERROR));
        attacks.put("WS reserved bits and an unknown kind", ground -> {
            closed(ground, hex("f18500000000" + "48656c6c6f"), PROTOCOL_ERROR);
            closed(ground, hex("8b8500000000" + "48656c6c6f"), PROTOCOL_ERROR);
        });
        attacks.put(
                "WS a frame of 2^63 bytes",
                ground -> closed(ground, hex("81ff7fffffffffffffff00000000"), PROTOCOL_ERROR, TOO_LARGE));
        attacks.put("WS a ping of 126 bytes and one in pieces", ground -> {
            closed(ground, hex("89fe007e00000000" + "61".repeat(126)), PROTOCOL_ERROR);
            closed(ground, hex("098100000000" + "61"), PROTOCOL_ERROR);
        });
        attacks.put("WS the rest of nothing", ground -> closed(ground, hex("808100000000" + "61"), PROTOCOL_ERROR));
        attacks.put("WS what is no text", ground -> {
            closed(ground, hex("818200000000" + "c0af"), NOT_UTF_8, PROTOCOL_ERROR);
            closed(ground, hex("828200000000" + "0001"), NOT_TEXT, NOT_UNDERSTOOD);
        });
        attacks.put("WS a text in a million pieces", ground -> {
            byte[] pieces = new byte[6 + 7 * 200_000];
            ByteBuffer frames = ByteBuffer.wrap(pieces);
            frames.put(hex("018000000000"));
            while (frames.hasRemaining()) {
                frames.put(hex("00810000000061"));
            }
            closed(ground, pieces, TOO_LARGE, POLICY, PROTOCOL_ERROR);
        });
        attacks.put("WS messages that are none", ground -> {
            for (String message : List.of(
                    "[".repeat(60_000),
                    "{\"type\":\"explode\"}",
                    "{\"type\":\"subscribe\",\"topic\":\"project:../..\",\"after\":-9223372036854775808}",
                    "null",
                    "")) {
                byte[] text = message.getBytes(StandardCharsets.UTF_8);
                ByteBuffer frame = ByteBuffer.allocate(text.length + 14).put((byte) 0x81);
                if (text.length < 126) {
                    frame.put((byte) (0x80 | text.length));
                } else {
                    frame.put((byte) (0x80 | 126)).putShort((short) text.length);
                }
                frame.putInt(0).put(text);
                closed(ground, Arrays.copyOf(frame.array(), frame.position()), NOT_UNDERSTOOD, TOO_LARGE);
            }
        });
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes);
    }

    private static void closed(Ground ground, byte[] frames, Integer... codes) throws IOException {
        try (LiveClient other = new LiveClient(ground.platform).hello()) {
            other.send(new ClientMessage.Subscribe(Topic.project(new ProjectId(ground.project)), -1));
            other.next(ServerMessage.CaughtUp.class);

            assertThat(closeOf(ground, frames)).isIn((Object[]) codes);

            other.send(new ClientMessage.Ping(7));
            assertThat(other.next(ServerMessage.Pong.class).nonce()).isEqualTo(7);
        }
    }

    /// @return the code by which the other side ends
    private static int closeOf(Ground ground, byte[] frames) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", ground.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1:" + ground.port()
                                    + "\r\nAuthorization: Bearer " + ground.platform.token()
                                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                                    + "\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            assertThat(head.toString()).startsWith("HTTP/1.1 101");
            try {
                socket.getOutputStream().write(frames);
            } catch (IOException e) {
                // It has ended already, in the middle of what we send: the close lies before us.
                assertThat(frames.length).as(e.getMessage()).isGreaterThan(1 << 16);
            }
            while (true) {
                int first = in.read();
                int length = in.read();
                if (length == 126) {
                    length = in.read() << 8 | in.read();
                }
                byte[] payload = in.readNBytes(length);
                if ((first & 0xf) == 8) {
                    return ByteBuffer.wrap(payload).getShort();
                }
                assertThat(first).as("a frame before the close").isPositive();
            }
        }
    }
}
