package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-, 0, 99",
    "bytes=10-19, 10, 19",
    "bytes=90-200, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=-1000, 0, 99",
    "Bytes = 5 - 6, 5, 6"
  })
  void aPartIsWhatItSays(String header, long from, long to) {
    assertThat(Range.of(header, 100)).contains(new Range(from, to));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "bytes=-", "bytes=5-4", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=1"})
  void whatIsNoPartIsTheWhole(String header) {
    assertThat(Range.of(header, 100)).isEmpty();
  }

  @Test
  void whatIsBehindTheEndIsNotThere() {
    assertThat(Range.of("bytes=100-", 100).orElseThrow().isThere()).isFalse();
    assertThat(Range.of("bytes=-0", 100).orElseThrow().isThere()).isFalse();
  }

  @Property
  void aPartIsAlwaysWithinTheFileOrNotThere(
      @ForAll @LongRange(min = 0, max = 1L << 40) long size,
      @ForAll @LongRange(min = 0, max = 1L << 41) long from,
      @ForAll @LongRange(min = 0, max = 1L << 41) long to) {
    for (String header :
        new String[] {"bytes=" + from + "-" + to, "bytes=" + from + "-", "bytes=-" + to}) {
      Range.of(header, size)
          .filter(Range::isThere)
          .ifPresent(
              range -> {
                assertThat(range.from()).isBetween(0L, size - 1);
                assertThat(range.to()).isBetween(range.from(), size - 1);
                assertThat(range.length()).isBetween(1L, size);
              });
    }
  }
}
