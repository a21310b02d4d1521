package org.praxis.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IndexNamesTest {
  @Test
  void namesBeginAsTheCopyOfADatabaseWantsThem() {
    assertThat(IndexNames.beginning("praxis-test")).isEqualTo("praxis-test-");
    assertThatThrownBy(() -> IndexNames.beginning("Praxis Test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PRAXIS_SEARCH_INDEX");
  }
}
