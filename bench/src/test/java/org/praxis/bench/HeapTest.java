package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeapTest {
  private static final String SERIAL =
      """
       def new generation   total 157248K, used 1024K [0x00000000e0000000, 0x00000000eaaa0000)
        eden space 139776K,  67% used [0x00000000e0000000, 0x00000000e5c8f0f8)
       tenured generation   total 349568K, used 203776K [0x00000000eaaa0000, 0x0000000100000000)
         the space 349568K,  58% used [0x00000000eaaa0000, 0x00000000f7194b50)
       Metaspace       used 203345K, committed 205120K, reserved 1245184K
      """;
  private static final String G1 =
      """
       garbage-first heap   total 524288K, used 209920K [0x00000000e0000000, 0x0000000100000000)
        region size 1024K, 3 young (3072K), 0 survivors (0K)
       Metaspace       used 203345K, committed 205120K, reserved 1245184K
      """;
  private static final String HISTOGRAM =
      """
       num     #instances         #bytes  class name (module)
      -------------------------------------------------------
         1:        600000       40000000  [B (java.base@17.0.15)
         2:        150000        6000000  java.lang.String (java.base@17.0.15)
         3:             5            200  org.praxis.Any
      Total       1000000       46000200
      """;

  @Test
  void whatIsUsedIsToldOfBothCollectorsAndWithoutClasses() {
    assertThat(Heap.used(SERIAL)).isEqualTo(200);
    assertThat(Heap.used(G1)).isEqualTo(205);
    assertThatThrownBy(() -> Heap.used("no such process")).hasMessageContaining("no such process");
  }

  @Test
  void theClassesOfWhichThereIsMoreAreToldWithTheMostFirst() {
    Heap before = new Heap(100, Map.of("[B", 10_000_000L, "java.lang.String", 6_000_000L));
    assertThat(new Heap(200, Heap.classes(HISTOGRAM)).moreThan(before))
        .startsWith("[B 30.0 MB, ")
        .contains("org.praxis.Any 0.0 MB")
        .doesNotContain("Total");
  }
}
