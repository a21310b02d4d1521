package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.directory.TestDirectory.both;
import static org.praxis.directory.TestDirectory.part;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directories that are down, hang or come back, and several of them. */
class OutageTest {
  /** Nobody listens there. */
  private static final String DOWN = "ldap://127.0.0.1:1";

  private static final long PATIENCE = 600;

  private TestDirectory directory;

  @BeforeEach
  void start() throws Exception {
    directory = TestDirectory.plain().person("anna", "right");
  }

  @AfterEach
  void stop() {
    directory.close();
  }

  private static Directories directories(Map<String, String> configuration) {
    configuration.putIfAbsent("patience-millis", String.valueOf(PATIENCE));
    configuration.put("cache-seconds", "0");
    return new Directories(configuration);
  }

  private Map<String, String> configuration(String url) {
    return directory.configuration("main.url", url);
  }

  private Map<String, String> andSecond(Map<String, String> main) {
    return both(main, part("second", "ldap://127.0.0.1:" + directory.port()));
  }

  private static Verification verify(Directories directories, String name, String password) {
    return directories.verify(name, password.toCharArray());
  }

  /** Takes connections and never says a word. */
  private static ServerSocket hanging() throws Exception {
    return new ServerSocket(0, 500, InetAddress.getByName("127.0.0.1"));
  }

  private static <T> T timed(long most, Callable<T> action) throws Exception {
    long start = System.nanoTime();
    T answer = action.call();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(most));
    return answer;
  }

  @Test
  void aDirectoryThatIsDownMakesNobodyARefusedPerson() {
    try (var directories = directories(configuration(DOWN))) {
      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Unavailable.class);
      assertThat(verify(directories, "nobody", "right"))
          .isInstanceOf(Verification.Unavailable.class);
      assertThatThrownBy(() -> directories.find("anna")).isInstanceOf(DirectoryUnavailable.class);
      assertThat(directories.trace("anna", null).looks().get(0).failure()).isPresent();
    }
  }

  @Test
  void aWrongPasswordOfTheAccountThatSearchesIsNoOnesFault() {
    try (var directories = directories(directory.configuration("main.bind-password", "old"))) {
      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Unavailable.class);
      assertThat(directories.states().get(0).isReachable()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"ldap,none", "ldap,starttls", "ldaps,ldaps"})
  void aServerThatNeverAnswersCostsThePatienceAndNoMore(String scheme, String encryption)
      throws Exception {
    try (var hanging = hanging();
        var directories =
            directories(
                directory.configuration(
                    "main.url",
                    scheme + "://127.0.0.1:" + hanging.getLocalPort(),
                    "main.encryption",
                    encryption))) {
      for (int i = 0; i < 3; i++) {
        assertThat(timed(PATIENCE + 300, () -> verify(directories, "anna", "right")))
            .isInstanceOf(Verification.Unavailable.class);
      }
      assertThat(timed(PATIENCE + 300, directories::states).get(0).isReachable()).isFalse();
    }
  }

  @Test
  void aHundredSignInsAtAServerThatHangsHoldFewThreadsAndGetTheirAnswers() throws Exception {
    var visitors = Executors.newFixedThreadPool(100);
    try (var hanging = hanging();
        var directories =
            directories(configuration("ldap://127.0.0.1:" + hanging.getLocalPort()))) {
      List<Future<Verification>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        answers.add(
            visitors.submit(
                () -> timed(PATIENCE + 500, () -> verify(directories, "anna", "right"))));
      }
      for (Future<Verification> answer : answers) {
        assertThat(answer.get()).isInstanceOf(Verification.Unavailable.class);
      }
      assertThat(threads()).isLessThanOrEqualTo(Askers.THREADS);

      // Known to be down now: who comes next does not wait.
      List<Long> waits = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long start = System.nanoTime();
        verify(directories, "anna", "right");
        waits.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
      }
      assertThat(waits.stream().filter(wait -> wait > 100).count()).isLessThanOrEqualTo(1);
    } finally {
      visitors.shutdownNow();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("praxis-directory"))
        .count();
  }

  @Test
  void aSlowDirectoryCostsThePatienceHoweverManyQuestionsASignInTakes() throws Exception {
    directory.answerAfter(PATIENCE * 2 / 3);
    try (var directories = directories(directory.configuration())) {
      assertThat(timed(PATIENCE + 300, () -> verify(directories, "anna", "right")))
          .isInstanceOf(Verification.Unavailable.class);
    }
  }

  /** Three that are too slow in a row are a directory that is down; a face is no such question. */
  @Test
  void whoDoesNotWaitLongerIsNotHeldUpAndHoldsNothingAgainstTheDirectory() throws Exception {
    directory.answerAfter(PATIENCE / 4);
    try (var directories = directories(directory.configuration())) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> timed(100, () -> directories.entry("anna", Duration.ofMillis(20))))
            .isInstanceOf(DirectoryUnavailable.class);
      }
      directory.answerAfter(0);
      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void aDirectoryThatWasStartedAgainIsAskedAgain() throws Exception {
    int port = directory.port();
    try (var directories = directories(directory.configuration())) {
      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Verified.class);
      directory.server().shutDown(true);
      directory.server().startListening();
      assertThat(directory.port()).isEqualTo(port);

      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void afterAnOutageTheDirectoryIsFoundAgainWithinSeconds() throws Exception {
    try (var directories = directories(directory.configuration())) {
      verify(directories, "anna", "right");
      directory.server().shutDown(true);
      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Unavailable.class);
      DirectoryState down = directories.states().get(0);
      assertThat(down.isReachable()).isFalse();
      assertThat(down.lastFailure()).isPresent();

      directory.server().startListening();
      Thread.sleep(1100);

      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Verified.class);
      DirectoryState up = directories.states().get(0);
      assertThat(up.isReachable()).isTrue();
      assertThat(up.since()).isAfter(down.since());
      assertThat(up.lastFailure()).isEqualTo(down.lastFailure());
    }
  }

  @Test
  void aSecondServerOfTheSameDirectoryAnswersWhenTheFirstIsDownOrHangs() throws Exception {
    try (var hanging = hanging()) {
      for (String first : List.of(DOWN, "ldap://127.0.0.1:" + hanging.getLocalPort())) {
        Map<String, String> servers =
            configuration(first + " ldap://127.0.0.1:" + directory.port());
        servers.put("patience-millis", "2500");
        try (var directories = directories(servers)) {
          assertThat(verify(directories, "anna", "right"))
              .as(first)
              .isInstanceOf(Verification.Verified.class);
        }
      }
    }
  }

  @Test
  void theFirstDirectoryThatKnowsANameDecides() throws Exception {
    try (var second = TestDirectory.plain().person("anna", "other").person("zoe", "right");
        var directories =
            directories(
                both(
                    directory.configuration(),
                    part("second", "ldap://127.0.0.1:" + second.port())))) {
      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Verified.class);
      assertThat(verify(directories, "anna", "other")).isEqualTo(new Verification.Refused());
      assertThat(verify(directories, "nobody", "right")).isEqualTo(new Verification.Refused());
      assertThat(directories.find("zoe").orElseThrow().directory()).isEqualTo("second");
      assertThat(directories.trace("zoe", null).looks()).hasSize(2);
      assertThat(directories.trace("anna", null).looks()).hasSize(1);
    }
  }

  @Test
  void inSeveralDirectoriesToAnUnknownNameCostsAsMuchAsAWrongPassword() throws Exception {
    try (var second = TestDirectory.plain().person("zoe", "right");
        var directories =
            directories(
                both(
                    directory.configuration(),
                    part("second", "ldap://127.0.0.1:" + second.port())))) {
      for (String name : List.of("anna", "zoe", "nobody")) {
        verify(directories, name, "wrong");
        List<String> asked = new ArrayList<>(directory.asked());
        asked.addAll(second.asked());
        assertThat(asked).as(name).containsExactlyInAnyOrder("search", "search", "bind");
      }
    }
  }

  /**
   * It may know the name, too: whoever came in by the second would then be taken for the first
   * one's person.
   */
  @Test
  void whileTheFirstDirectoryIsDownNobodyCanSayWhoseANameIs() throws Exception {
    try (var hanging = hanging()) {
      for (String first : List.of(DOWN, "ldap://127.0.0.1:" + hanging.getLocalPort())) {
        try (var directories = directories(andSecond(configuration(first)))) {
          assertThat(verify(directories, "anna", "right"))
              .isInstanceOf(Verification.Unavailable.class);
          assertThat(verify(directories, "nobody", "right"))
              .isInstanceOf(Verification.Unavailable.class);
          assertThat(directories.trace("anna", null).found()).isEmpty();
          assertThat(directories.states())
              .extracting(DirectoryState::isReachable)
              .containsExactly(false, true);
        }
      }
    }
  }

  @Test
  void whileTheSecondIsDownThePeopleOfTheFirstComeInAndOthersAreAskedToWait() throws Exception {
    try (var directories = directories(both(directory.configuration(), part("second", DOWN)))) {
      assertThat(verify(directories, "anna", "right")).isInstanceOf(Verification.Verified.class);
      assertThat(verify(directories, "nobody", "right"))
          .isInstanceOf(Verification.Unavailable.class);
    }
  }

  @Test
  void whileTheSecondIsDownAWrongPasswordIsAnsweredLikeAnUnknownNameAndBothAreGuesses()
      throws Exception {
    try (var hanging = hanging()) {
      for (String second : List.of(DOWN, "ldap://127.0.0.1:" + hanging.getLocalPort())) {
        try (var directories =
            directories(both(directory.configuration(), part("second", second)))) {
          for (String name : List.of("anna", "nobody")) {
            directory.asked();
            assertThat(verify(directories, name, "wrong"))
                .as(name)
                .isInstanceOfSatisfying(
                    Verification.Unavailable.class,
                    unavailable -> assertThat(unavailable.judged()).isTrue());
          }
        }
      }
    }
  }

  @Test
  void whileTheSecondIsKnownToBeDownAnUnknownNameCostsAsMuchAsAWrongPassword() throws Exception {
    try (var directories = directories(both(directory.configuration(), part("second", DOWN)))) {
      verify(directories, "nobody", "wrong");
      for (String name : List.of("anna", "nobody")) {
        directory.asked();
        verify(directories, name, "wrong");
        assertThat(directory.asked()).as(name).containsExactly("search", "bind");
      }
    }
  }

  @Test
  void whileNoDirectoryAnswersNothingIsAGuess() {
    try (var directories = directories(configuration(DOWN))) {
      assertThat(verify(directories, "anna", "wrong"))
          .isInstanceOfSatisfying(
              Verification.Unavailable.class,
              unavailable -> assertThat(unavailable.judged()).isFalse());
    }
  }

  /** By a name that leads to somebody else's first, they would be taken for that person. */
  @Test
  void whoIsFoundByAnotherNameIsNobodyWhenAnEarlierDirectoryHasTheirLogin() throws Exception {
    try (var second =
            TestDirectory.plain()
                .person("anna", "other", "mail: anna@south.example")
                .person("zoe", "right", "mail: zoe@south.example");
        var directories =
            directories(
                both(
                    directory.configuration(),
                    with(
                        part("second", "ldap://127.0.0.1:" + second.port()),
                        "second.login-filter",
                        "(|(uid={name})(mail={name}))")))) {
      assertThat(verify(directories, "anna@south.example", "other"))
          .isEqualTo(new Verification.Refused());
      assertThat(directories.find("anna@south.example")).isEmpty();
      assertThat(directories.trace("anna@south.example", null).found()).isEmpty();
      assertThat(verify(directories, "zoe@south.example", "right"))
          .isInstanceOf(Verification.Verified.class);
    }
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    some.put(key, value);
    return some;
  }

  @Test
  void twoHundredAtOnceAllComeInWithinThePatienceThatAServerHas() throws Exception {
    var visitors = Executors.newFixedThreadPool(100);
    Map<String, String> asOnAServer = directory.configuration("patience-millis", "2500");
    try (var directories = directories(asOnAServer)) {
      List<Future<Verification>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(visitors.submit(() -> verify(directories, "anna", "right")));
      }
      for (Future<Verification> answer : answers) {
        assertThat(answer.get()).isInstanceOf(Verification.Verified.class);
      }
    } finally {
      visitors.shutdownNow();
    }
  }
}
