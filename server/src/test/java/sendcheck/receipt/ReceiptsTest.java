package sendcheck.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendcheck.contact.TextFingerprint;

class ReceiptsTest {
    private static final Instant NOW = Instant.parse("2027-03-16T14:15:00Z");

    private final Receipts receipts = new Receipts(new byte[32]);
    private final Receipt receipt = new Receipt(
            "local",
            "epoch",
            NOW,
            true,
            Map.of("mark", "rv-im", "other", ""),
            Optional.of(TextFingerprint.ofWords(List.of("i", "applied", "to", "your", "program"))));

    @Test
    void whatIsWrittenIsRead() {
        assertThat(receipts.read(receipts.write(receipt), "local")).isEqualTo(receipt);
        Receipt bare = new Receipt("local", "epoch", NOW, false, Map.of(), Optional.empty());
        assertThat(receipts.read(receipts.write(bare), "local")).isEqualTo(bare);
    }

    @Test
    void anotherNodeWithTheKeyReadsIt() {
        assertThat(new Receipts(new byte[32]).read(receipts.write(receipt), "local"))
                .isEqualTo(receipt);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String written = receipts.write(receipt);
        for (int i = 0; i < written.length(); i++) {
            char other = written.charAt(i) == 'A' ? 'B' : 'A';
            String forged = written.substring(0, i) + other + written.substring(i + 1);
            // The last character of base64 holds bits that no byte uses.
            if (i != written.length() - 1) {
                assertThatThrownBy(() -> receipts.read(forged, "local")).isInstanceOf(BadReceipt.class);
            }
        }
    }

    @Test
    void anotherKeyOrAccountIsForeign() {
        byte[] key = new byte[32];
        key[0] = 1;
        assertThatThrownBy(() -> new Receipts(key).read(receipts.write(receipt), "local"))
                .isInstanceOf(BadReceipt.class);
        assertThatThrownBy(() -> receipts.read(receipts.write(receipt), "somebody-else"))
                .isInstanceOf(BadReceipt.class);
    }

    @Test
    void sevenDaysAndNoLonger() {
        Receipts.requireFresh(receipt, "epoch", NOW);
        Receipts.requireFresh(receipt, "epoch", NOW.plus(Duration.ofDays(7)));
        assertThatThrownBy(() -> Receipts.requireFresh(
                        receipt, "epoch", NOW.plus(Duration.ofDays(7)).plusMillis(1)))
                .isInstanceOfSatisfying(
                        BadReceipt.class, e -> assertThat(e.stale()).isTrue());
        assertThatThrownBy(() -> Receipts.requireFresh(receipt, "after", NOW))
                .isInstanceOfSatisfying(
                        BadReceipt.class, e -> assertThat(e.stale()).isTrue());
        assertThatThrownBy(() -> Receipts.requireFresh(receipt, "epoch", NOW.minus(Duration.ofHours(1))))
                .isInstanceOf(BadReceipt.class);
    }
}
