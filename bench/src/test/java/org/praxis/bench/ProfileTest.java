package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {
  @Test
  void whatTheJdkDoesIsTheTimeOfWhoeverCalledIt() {
    assertThat(
            Profile.part(
                List.of(
                    "java.net.SocketInputStream.read",
                    "org.postgresql.core.PGStream.receive",
                    "org.hibernate.query.Query.list",
                    "org.praxis.communities.TopicReading.topic")))
        .isEqualTo("database driver");
  }

  @Test
  void theSearchIndexIsNotTakenForPersistenceThoughItsNameBeginsAlike() {
    assertThat(Profile.part(List.of("org.hibernate.search.engine.Query.fetch")))
        .isEqualTo("search index");
    assertThat(Profile.part(List.of("org.hibernate.query.Query.list"))).isEqualTo("persistence");
  }

  @Test
  void tagsOfOursAreApartFromTheRestOfOurs() {
    assertThat(Profile.part(List.of("org.praxis.web.tag.Rows.encodeAll")))
        .isEqualTo("tags of ours");
    assertThat(Profile.part(List.of("org.praxis.web.page.Moments.exact"))).isEqualTo("ours");
  }

  @Test
  void whatBelongsToNothingKnownIsNamedSo() {
    assertThat(Profile.part(List.of("java.lang.Thread.run"))).isEqualTo("other");
  }
}
