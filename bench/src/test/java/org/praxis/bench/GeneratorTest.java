package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.dev.Ports;
import org.praxis.dev.Postgres;

class GeneratorTest {
  private static final int PORT = Ports.DEFAULT.offset(9_500).postgres();

  @Test
  void aDatabaseThatNobodyMarkedIsLeftAlone() throws Exception {
    List<String> progress = new ArrayList<>();
    try (Postgres postgres = Postgres.throwAway(PORT, Path.of("target/postgres"))) {
      Generator generator = new Generator(postgres, progress::add);
      assertThat(generator.isFilled(Size.S)).isFalse();
      assertThatThrownBy(() -> generator.fill(Size.S)).isInstanceOf(Generator.NotMarked.class);
      generator.mark();
      assertThat(generator.isFilled(Size.S)).isFalse();
      assertThat(progress).isEmpty();
    }
  }
}
