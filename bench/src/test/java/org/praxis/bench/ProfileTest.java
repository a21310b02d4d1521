package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void whatThreadsThatAnswerDoIsToldByPartAndMethodAndWhatTheOthersDoBesides() {
    Profile profile =
        Profile.of(
            "home",
            Stream.of(
                "[default task-3 tid=12];java/lang/Thread.run;org/praxis/web/home/Home.load;"
                    + "org/praxis/web/home/Home$$Lambda$7.0x00.get;org/praxis/web/home/Home.lambda$load$0;"
                    + "org/hibernate/query/Query.list;__GI_write 3",
                "[default task-1 tid=13];java/lang/Thread.run;org/praxis/web/home/Home.load;org/jboss/jca/Tracked.<init>;"
                    + "java/lang/Throwable.fillInStackTrace;JVM_FillInStackTrace 1",
                "[C2 CompilerThre tid=7];PhaseChaitin::Split 4",
                "no sample"));

    assertThat(profile.samples()).isEqualTo(4);
    assertThat(profile.threads()).containsExactly(entry("compiler", 50.0), entry("requests", 50.0));
    assertThat(profile.parts())
        .containsExactly(entry("persistence", 75.0), entry("traces of the stack", 25.0));
    assertThat(profile.methods()).containsOnly(entry("web.home.Home.load", 100.0));
  }
}
