package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;

/** Coming in by the form, and what somebody with bad intentions tries there. */
@ExtendWith(Praxis.Running.class)
class SignInIT {
  /**
   * People of the sample company whom no other story guesses at: what is throttled is the account.
   */
  private static final String GUESSED_AT = "lhoffmann";

  private final FormVisitor visitor = new FormVisitor(Praxis.shared().address());

  @Test
  void whoSignsInGoesOnToThePageThatWasAskedFor() {
    Landing asked = visitor.open("/moderation/queue?page=2");
    assertThat(asked.location()).endsWith("/signin?to=%2Fmoderation%2Fqueue%3Fpage%3D2");

    Landing signedIn = visitor.signIn("moderator1", "praxis", "/moderation/queue?page=2");
    assertThat(signedIn.location()).endsWith("/moderation/queue?page=2");
    assertThat(visitor.open("/moderation/queue").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/\n/evil.example",
        "evil.example",
        "/signin?to=//evil.example",
        ""
      })
  void aLinkLeadsToNoOtherSiteAfterSignIn(String to) {
    Landing signedIn = visitor.signIn("learner1", "praxis", to);
    assertThat(signedIn.location()).isEqualTo(Praxis.shared().address().resolve("/").toString());
  }

  @Test
  void aFormOnAnotherSiteSignsNobodyIn() {
    assertThat(visitor.from("https://evil.example").signIn("learner1", "praxis").status())
        .isEqualTo(403);
    assertThat(visitor.from("null").signIn("learner1", "praxis").status()).isEqualTo(403);
    assertThat(visitor.from(null).signIn("learner1", "praxis").status()).isEqualTo(403);
    assertThat(visitor.open("/").location()).contains("/signin");
  }

  @Test
  void aSessionThatSomebodyElseChoseIsNotTheOneThatOneGets() {
    visitor.with("praxis", "chosen-by-somebody-else").with("praxis-sso", "chosen-by-somebody-else");
    assertThat(visitor.signIn("learner1", "praxis").isSignedIn()).isTrue();
    assertThat(visitor.cookie("praxis")).doesNotContain("chosen");

    FormVisitor other =
        new FormVisitor(Praxis.shared().address())
            .with("praxis", "chosen-by-somebody-else")
            .with("praxis-sso", "chosen-by-somebody-else");
    assertThat(other.open("/").location()).contains("/signin");
  }

  @Test
  void signingInAgainMakesANewSession() {
    visitor.signIn("learner1", "praxis");
    String first = visitor.cookie("praxis");
    visitor.signIn("learner2", "praxis");
    assertThat(visitor.cookie("praxis")).isNotEqualTo(first);
    FormVisitor old = new FormVisitor(Praxis.shared().address()).with("praxis", first);
    assertThat(old.open("/").location()).contains("/signin");
  }

  @Test
  void theCookiesAreOutOfReachOfScriptsAndOtherSites() {
    assertThat(visitor.signIn("learner1", "praxis").setCookies())
        .filteredOn(cookie -> cookie.startsWith("praxis"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
  }

  @Test
  void anUnknownNameIsAnsweredLikeAWrongPassword() {
    Landing wrong = visitor.signIn("bkrueger", "wrong");
    Landing unknown = visitor.signIn("bnobody", "wrong");
    assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
    assertThat(unknown.text().replace("bnobody", "bkrueger")).isEqualTo(wrong.text());
    assertThat(wrong.text()).contains("value=\"bkrueger\"").doesNotContain("value=\"wrong\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*)(uid=*",
        "learner1)(|(uid=*",
        "a\u0000b",
        "Ωmega-Ünïcode",
        "<script>alert(1)</script>",
        " "
      })
  void aNameIsNoPatternAndBreaksNothing(String name) {
    Landing answer = visitor.signIn(name, "praxis");
    assertThat(answer.status()).isIn(400, 401);
    assertThat(answer.text()).doesNotContain("<script>alert");
  }

  @Test
  void aNameOfTenKilobytesIsRefusedLikeAnyOther() {
    Landing refused = visitor.signIn("x".repeat(10_240), "praxis");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text()).doesNotContain("x".repeat(300));
    assertThat(visitor.signIn("learner1", "x".repeat(10_240)).status()).isEqualTo(401);
  }

  @Test
  void anEmptyPasswordOpensNothing() {
    assertThat(visitor.signIn("learner1", "").status()).isEqualTo(400);
  }

  @Test
  void whoGuessesHasToWaitAndIsToldHowLongEvenWithTheRightPassword() {
    List<Integer> guesses = new ArrayList<>();
    Landing last;
    do { // until the wait has grown beyond the second that is over before one looks
      last = visitor.signIn(GUESSED_AT, "guess " + guesses.size());
      guesses.add(last.status());
    } while (guesses.size() < 20 && last.retryAfter().map(Integer::parseInt).orElse(0) < 2);
    assertThat(guesses).startsWith(401, 401, 401, 401, 401).endsWith(429);

    Landing right = visitor.signIn(GUESSED_AT, "praxis");
    assertThat(right.status()).isEqualTo(429);
    assertThat(right.retryAfter())
        .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9]\\d*"));
    assertThat(right.text()).contains("too many attempts");
    assertThat(new Member(Praxis.shared().address(), GUESSED_AT).get("me").status()).isEqualTo(429);
  }

  @Test
  void signingOutEverywhereEndsTheSessionOnTheOtherComputerWithItsNextRequest() {
    FormVisitor atHome = new FormVisitor(Praxis.shared().address());
    visitor.signIn("trainer1", "praxis");
    atHome.signIn("trainer1", "praxis");
    assertThat(atHome.open("/").status()).isEqualTo(200);

    visitor.post("/people/me", Map.of("everywhere", "true"));

    assertThat(atHome.open("/").location()).endsWith("/signin?over=ended_by_person");
    assertThat(atHome.open("/signin?over=ended_by_person").text())
        .contains("ended from another one of yours");
    assertThat(atHome.open("/").location()).endsWith("/signin");
  }

  @Test
  void whoKeepsOnlyTheSignOnGoesOnWithTheSameSessionAndIsOutWhenItIsEnded() {
    visitor.signIn("npetersen", "praxis");
    assertThat(visitor.open("/").status()).isEqualTo(200);
    FormVisitor again = signOnOf(visitor);
    assertThat(again.open("/people/me").text().split("name=\"end\"", -1)).hasSize(2);

    again.post("/people/me", Map.of("everywhere", "true"));

    assertThat(signOnOf(again).open("/").location()).contains("/signin?over=ended_by_person");
    assertThat(signOnOf(visitor).open("/").location()).contains("/signin");
    assertThat(
            Member.send(
                    HttpRequest.newBuilder(Praxis.shared().address().resolve("/api/v1/me"))
                        .header("Cookie", "praxis-sso=" + visitor.cookie("praxis-sso"))
                        .header("Authorization", "Whatever x")
                        .build())
                .status())
        .isEqualTo(401);
  }

  private static FormVisitor signOnOf(FormVisitor visitor) {
    return new FormVisitor(Praxis.shared().address())
        .with("praxis-sso", visitor.cookie("praxis-sso"));
  }

  @Test
  void aVisitorLeavesNothingAtTheServer() {
    assertThat(visitor.open("/moderation/queue").setCookies()).isEmpty();
    assertThat(visitor.open("/signin").setCookies()).isEmpty();
  }

  /** The page that says no is asked for within the same request. */
  @Test
  void aPasswordThatAPageRefusesIsTriedOnce() {
    String nobody = "nobody-" + UUID.randomUUID();
    String credentials = Base64.getEncoder().encodeToString((nobody + ":x").getBytes());
    for (int guess = 1; guess <= 5; guess++) {
      assertThat(
              Member.send(
                      HttpRequest.newBuilder(Praxis.shared().address().resolve("/people/me"))
                          .header("Authorization", "Basic " + credentials)
                          .build())
                  .status())
          .as("guess %d of the five that are free", guess)
          .isEqualTo(401);
    }
  }

  @Test
  void aLinkSignsNobodyOut() {
    visitor.signIn("learner1", "praxis");
    visitor.open("/signout");
    assertThat(visitor.open("/").status()).isEqualTo(200);
    assertThat(visitor.from("https://evil.example").post("/signout", Map.of()).status())
        .isEqualTo(403);
    assertThat(visitor.open("/").status()).isEqualTo(200);
  }
}
