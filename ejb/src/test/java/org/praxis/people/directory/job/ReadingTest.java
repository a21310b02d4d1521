package org.praxis.people.directory.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praxis.directory.CensusEntry;

/** A page is written in parts that memory does not notice. */
class ReadingTest {
  private static Reading reading(String id, int photo) {
    Optional<byte[]> jpeg = photo == 0 ? Optional.empty() : Optional.of(new byte[photo]);
    return new Reading(
        new CensusEntry(
            "main",
            id,
            "uid=" + id,
            List.of(id),
            id,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            jpeg,
            List.of(),
            List.of(),
            Map.of(),
            true),
        0,
        true);
  }

  private static List<Reading> page(int entries, int photo) {
    return IntStream.range(0, entries).mapToObj(i -> reading("p" + i, photo)).toList();
  }

  @Test
  void aPageWithoutPhotosIsWrittenAtOnce() {
    List<Reading> page = page(500, 0);
    assertThat(Reading.batches(page)).containsExactly(page);
  }

  @Test
  void largePhotosAreWrittenAFewAtATimeAndNobodyIsLost() {
    List<Reading> page = page(101, 512 * 1024);
    List<List<Reading>> batches = Reading.batches(page);
    assertThat(batches).hasSize(26).allSatisfy(some -> assertThat(some).hasSizeBetween(1, 4));
    assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(page);
  }

  @Test
  void anEmptyPageIsNothingToWrite() {
    assertThat(Reading.batches(List.of())).isEmpty();
  }
}
