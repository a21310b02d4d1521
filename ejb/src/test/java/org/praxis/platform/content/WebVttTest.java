package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {
  @Test
  void whatAStudioWritesIsRead() {
    WebVtt read =
        WebVtt.read(
            "\uFEFFWEBVTT - Film\r\n\r\nNOTE by us\r\nnothing\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n"
                + "1\r\n00:01.000 --> 00:02.500 align:start position:10%\r\n<v Ada>Good &amp; <i>bad</i>\r\nnews\r\n\r\n"
                + "100:00:03.000 --> 100:00:04.000\r\nLater");
    assertThat(read.faults()).isEmpty();
    assertThat(read.cues().get(0)).isEqualTo(new WebVtt.Cue(1000, 2500, "Good & bad news"));
    assertThat(read.cues().get(1).from()).isEqualTo(360_003_000);
  }

  @ParameterizedTest
  @CsvSource({
    "'Hello', 1, signature",
    "'WEBVTTX', 1, signature",
    "'WEBVTT', 1, none",
    "'WEBVTT||00:01.000 --> 00:01.000|Hi', 3, ends",
    "'WEBVTT||00:02.000 --> 00:03.000|Hi||00:01.000 --> 00:03.000|Ho', 6, order",
    "'WEBVTT||00:01,000 --> 00:02,000|Hi', 3, time",
    "'WEBVTT||00:61.000 --> 01:02.000|Hi', 3, time",
    "'WEBVTT||00:01.000 --> 00:02.000 colour:red|Hi', 3, setting",
    "'WEBVTT||Hi|there', 3, timing",
    "'WEBVTT||00:01.000 --> 00:02.000|Hi|00:03.000 --> 00:04.000|Ho', 5, blank",
    "'WEBVTT||00:01.000 --> 00:02.000||x', 3, empty"
  })
  void whatIsWrongIsToldWithItsLine(String file, int line, String key) {
    assertThat(WebVtt.read(file.replace('|', '\n')).faults()).contains(new WebVtt.Fault(line, key));
  }

  @Property(tries = 200)
  void whatIsWrittenAsItShouldBeIsReadAsItWasMeant(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 5_000_000) Integer> lengths,
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String words) {
    StringBuilder file = new StringBuilder("WEBVTT\n\n");
    List<WebVtt.Cue> meant = new ArrayList<>();
    long at = 0;
    for (int length : lengths) {
      meant.add(new WebVtt.Cue(at, at + length, words));
      file.append(time(at)).append(" --> ").append(time(at + length)).append('\n');
      file.append(words).append("\n\n");
      at += length;
    }
    WebVtt read = WebVtt.read(file.toString());
    assertThat(read.faults()).isEmpty();
    assertThat(read.cues()).isEqualTo(meant);
    assertThat(read.transcript()).containsExactly(words);
  }

  @Property(tries = 500)
  void anyTextIsReadToItsEndAndIsEitherUsefulOrFaulty(@ForAll String any) {
    WebVtt read = WebVtt.read("WEBVTT\n\n" + any);
    assertThat(read.faults().isEmpty() && read.cues().isEmpty()).isFalse();
  }

  private static String time(long millis) {
    return "%02d:%02d:%02d.%03d"
        .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
  }
}
