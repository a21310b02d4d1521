package org.praxis.moderation.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.moderation.rules.model.RuleSets.found;
import static org.praxis.moderation.rules.model.RuleSets.german;
import static org.praxis.moderation.rules.model.RuleSets.terms;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermIndexTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my password is x",
        "PASSWORD",
        "pass\u200Bword",
        "pass\u00ADword",
        "p\u2060a\u200Dssword",
        "ｐａｓｓｗｏｒｄ",
        "𝐩𝐚𝐬𝐬𝐰𝐨𝐫𝐝",
        "(password)",
        "pässword",
        "p\u0336a\u0336ssword",
        "my secret\nkey",
        "my Secret-Key",
        "my secret_key",
        "my secret\u00A0key",
      })
  void aTermIsFoundHoweverItIsWritten(String text) {
    assertThat(found(terms("password", "secret key"), text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the pаssword", // Cyrillic а
        "the рassword", // Cyrillic р
        "the passwоrd", // Cyrillic о
        "the ΡΑSSWΟRD", // Greek Ρ, Α, Ο
        "the pαsswοrd", // Greek α, ο
        "the раѕѕwоrd", // Cyrillic but for w, r and d
        "the ᏢASSWORD" // Cherokee
      })
  void aLetterIsWhatItLooksLike(String text) {
    assertThat(found(terms("password"), text)).containsExactly(text.substring(4));
  }

  @ParameterizedTest
  @CsvSource({"ВANK,bank", "ВАΝK,bank", "іban,iban", "ІBAN,iban", "tоken,token", "TΟKEΝ,token"})
  void capitalsLookLikeOtherLettersThanSmallOnes(String written, String term) {
    assertThat(found(terms(term), "my " + written + " here")).containsExactly(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwords are a topic",
        "compassword",
        "secret and key",
        "secretkey",
        "password1",
        "пароль",
        ""
      })
  void anotherWordIsNotTheTerm(String text) {
    assertThat(found(terms("password", "secret key"), text)).isEmpty();
  }

  @Test
  void lettersOfAKeyboardLookLikeNoOthers() {
    assertThat(found(terms("modem", "com", "Iban", "l0an"), "modern corn lban loan")).isEmpty();
  }

  @Test
  void aWordOfAnotherScriptIsItselfInCapitalsToo() {
    assertThat(found(terms("москва"), "Письмо из МОСКВА: москва")).hasSize(1);
    assertThat(found(terms("απόρρητο"), "ΑΠΌΡΡΗΤΟ")).hasSize(1);
    assertThat(found(terms("機密"), "これは 機密 です")).containsExactly("機密");
    assertThat(found(terms("сор"), "the cop – naïve")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ﬁnance,finance", "Straße,strasse", "STRASSE,straße", "oﬃce,office", "Ⅷ,viii"})
  void ligaturesAndSpecialFormsAreTheirLetters(String written, String term) {
    assertThat(found(terms(term), "x " + written)).containsExactly(written);
  }

  @Test
  void anUmlautIsTheSameInOneSignAndInTwo() {
    String composed = "Die Gehälter und Löhne";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    for (String text : new String[] {composed, decomposed}) {
      assertThat(found(terms("gehälter"), text)).hasSize(1);
      assertThat(found(german("gehälter"), text)).hasSize(1);
      assertThat(found(terms(Normalizer.normalize("gehälter", Normalizer.Form.NFD)), text))
          .hasSize(1);
    }
    assertThat(found(german("löhne"), decomposed))
        .containsExactly(Normalizer.normalize("Löhne", Normalizer.Form.NFD));
  }

  @Test
  void inGermanAnUmlautIsALetterOfItsOwn() {
    String humid = "Es ist hier im Büro sehr schwül und nicht kühl";
    assertThat(found(german("schwul"), humid)).isEmpty();
    assertThat(found(terms("schwul"), humid)).hasSize(1);
    assertThat(found(german("gehälter"), "Die Gehaelter sind nicht hoch")).hasSize(1);
    assertThat(found(german("naive"), "Das ist eine naïve Frage")).hasSize(1);
  }

  @Test
  void aRuleForALanguageIsForTextsOfThatLanguage() {
    assertThat(found(german("gift"), "This is a gift for you and for your team")).isEmpty();
    assertThat(found(german("gift"), "Das ist ein Gift und nicht zu trinken")).hasSize(1);
    assertThat(found(german("gift"), "Gift!")).as("a text that does not say").hasSize(1);
  }

  @Test
  void aTermMayHoldSigns() {
    assertThat(found(terms("c++"), "project C++ (x)")).containsExactly("C++");
    assertThat(found(terms("c++", ".*", "a\\Eb"), "project C")).isEmpty();
    assertThat(found(terms("🐛 bug"), "a 🐛 Bug")).containsExactly("🐛 Bug");
  }

  @Test
  void whatIsFoundIsShownAsItIsWrittenWithItsPlace() {
    String text = "Ein Satz. Das P\u200BÄSSW\u0301ORD, bitte.";
    var hits = terms("password").inText(text);
    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).found()).isEqualTo("P\u200BÄSSW\u0301ORD");
    assertThat(hits.get(0).from()).isEqualTo(text.indexOf('P'));
    assertThat(hits.get(0).term()).isEqualTo("password");
    assertThat(hits.get(0).clause()).isEqualTo(2);
  }

  @Test
  void aWordOfManyIsFoundAmongThousands() {
    String[] words =
        IntStream.range(0, 5_000).mapToObj(i -> "word" + i + " of few").toArray(String[]::new);
    assertThat(found(terms(words), "the word4999 of few, not word5000 of few"))
        .containsExactly("word4999 of few");
  }

  @Test
  void oneRuleSaysNoMoreThanIsOfUse() {
    String[] words = IntStream.range(0, 50).mapToObj(i -> "word" + i).toArray(String[]::new);
    assertThat(found(terms(words), String.join(" ", words))).hasSize(10);
  }
}
