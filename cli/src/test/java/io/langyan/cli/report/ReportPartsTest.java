package io.langyan.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.diagnostic.DisplayWidth;
import io.langyan.engine.diagnostic.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPartsTest {
    @Test
    void shouldAlignChineseAndLatinCells() {
        // Given
        Table table = Table.of(Formats.text("骗局", "scheme"), Formats.text("受害人", "victims"));
        table.row(Formats.text("冒充客服", "fake customer service"), 3);
        table.row(Formats.plain("boss"), 1234);

        // When
        List<String> lines = TextTable.lines(table, Language.ZH);

        // Then
        assertThat(lines).containsExactly("骗局      受害人", "冒充客服       3", "boss       1,234");
        assertThat(lines).extracting(DisplayWidth::of).containsOnly(16);
    }

    @Test
    void shouldEscapeWhatMarkupIsMadeOf() {
        // Given
        Markup page = new Markup();

        // When
        page.element("p", "a <b> & \"c\" 'd' \u0001\uD83D\uDE00\uD83D", "title", "x\"y");

        // Then
        assertThat(page)
                .hasToString(
                        "<p title=\"x&quot;y\">a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; \uFFFD\uD83D\uDE00\uFFFD</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s, 0秒",
        "59999, 59 s, 59秒",
        "60000, 1 min, 1分钟",
        "-61000, 1 min 1 s, 1分1秒",
        "3600000, 1 h, 1小时",
        "7500000, 2 h 5 min, 2小时5分",
        "172800000, 2 d, 2天"
    })
    void shouldTellDurationsInTwoUnits(long millis, String en, String zh) {
        assertThat(Formats.duration(millis)).isEqualTo(Formats.text(zh, en));
    }

    @ParameterizedTest
    @CsvSource({
        "msisdn:+8613955110001, msisdn:139****0001",
        "account:6222000000000001, account:622200****0001",
        "person-340104-000017, person****0017",
        "p-1, ****"
    })
    void shouldMaskWhoeverItIs(String subject, String shown) {
        assertThat(Formats.person(subject)).isEqualTo(shown);
    }
}
