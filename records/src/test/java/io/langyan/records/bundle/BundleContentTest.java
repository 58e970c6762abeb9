package io.langyan.records.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.langyan.engine.language.RuleSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BundleContentTest {
    @Test
    void shouldUnpackWhatItPackedWithTheSameHash() throws RefusedException {
        // Given
        BundleContent content = BundleContent.of(People.pack());

        // When
        BundleContent unpacked = BundleContent.unpack(content.packed());

        // Then
        assertThat(unpacked.rules()).isEqualTo(content.rules()).hasSameSizeAs(People.pack());
        assertThat(unpacked.hash()).isEqualTo(content.hash()).matches("[0-9a-f]{64}");
        assertThat(unpacked.rules()).allSatisfy(rule -> assertThat(rule.text()).doesNotContain("\ntests:"));
    }

    @Test
    void shouldTakeForHashWhatAnyToolTakesForTheHashOfWhatIsPacked() throws Exception {
        // Given
        BundleContent content = BundleContent.of(People.pack());

        // When
        byte[] bytes = Zstd.decompress(content.packed(), BundleContent.MAX_CONTENT_BYTES);

        // Then
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(content.hash()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void shouldHashTheSameWhateverTheOrderOfTheFiles() {
        // Given
        List<RuleSource> turned = new ArrayList<>(People.pack());
        turned.add(0, turned.remove(1));

        // When
        String hash = BundleContent.of(turned).hash();

        // Then
        assertThat(hash).isEqualTo(BundleContent.of(People.pack()).hash());
    }

    @Test
    void shouldRefuseMoreRulesThanABundleMayHold() {
        // Given
        List<RuleSource> rules = IntStream.rangeClosed(0, BundleContent.MAX_RULES)
                .mapToObj(i -> new RuleSource("a/r" + i + ".yaml", "format: 1"))
                .toList();

        // When / Then
        assertThatThrownBy(() -> BundleContent.of(rules).packed())
                .isInstanceOf(RefusedException.class)
                .hasMessage("expected at most 1000 rules in a bundle, but found 1001; leave out drafts and retired"
                        + " rules");
    }

    @Test
    void shouldRefuseRulesThatAreTooLargePacked() {
        // Given rules of chance, which nothing can compress
        Random random = new Random(7);
        List<RuleSource> rules = IntStream.range(0, 40)
                .mapToObj(i -> new RuleSource("a/r" + i + ".yaml", "about: x" + noise(random)))
                .toList();

        // When / Then
        assertThatThrownBy(() -> BundleContent.of(rules).packed())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("expected rules of at most 921600 bytes when packed, but found ");
    }

    @Test
    void shouldNotUnpackWhatIsSmallOnlyWhilePacked() {
        // Given
        byte[] bomb = Zstd.compress(new byte[BundleContent.MAX_CONTENT_BYTES + 1]);

        // When / Then
        assertThat(bomb.length).isLessThan(BundleContent.MAX_PACKED_BYTES);
        assertThatThrownBy(() -> BundleContent.unpack(bomb))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("expected rules of at most 67108864 bytes when unpacked, but found 67108865");
    }

    @Test
    void shouldUnpackOrRefuseWhateverTheBytes() throws RefusedException {
        // Given
        Random random = new Random(20261124);
        byte[] packed = BundleContent.of(People.pack()).packed();
        byte[] laidOut = Zstd.decompress(packed, BundleContent.MAX_CONTENT_BYTES);
        int refused = 0;

        for (int i = 0; i < 2_000; i++) {
            boolean inside = random.nextBoolean();
            byte[] damaged = (inside ? laidOut : packed).clone();
            damaged[random.nextInt(inside ? 200 : damaged.length)] = (byte) random.nextInt();

            // When
            try {
                BundleContent.unpack(inside ? Zstd.compress(damaged) : damaged);
            } catch (RefusedException e) {
                refused++;
            }
        }

        // Then
        assertThat(refused).isPositive();
    }

    private static String noise(Random random) {
        byte[] bytes = new byte[30_000];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
