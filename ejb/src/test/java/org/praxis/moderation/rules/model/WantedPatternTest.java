package org.praxis.moderation.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.moderation.rules.model.RuleSets.found;
import static org.praxis.moderation.rules.model.RuleSets.patterns;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.platform.InvalidInput;

class WantedPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\bPRJ-\\d{4}\\b; see prj-2041 now; prj-2041",
        "\\bDE\\d{2}( ?\\d{4}){4} ?\\d{2}\\b; to DE89 3704 0044 0532 0130 00 please; DE89 3704 0044 0532 0130 00",
        "(salary|wage)s? of \\w+; the Wages of Amina; Wages of Amina",
        "[A-Z]{2}\\d{6}; pass AB123456; AB123456",
        "straße \\d+; in der STRAßE 5; STRAßE 5"
      })
  void aPatternFindsWhatFollowsIt(String pattern, String text, String found) {
    assertThat(found(patterns(pattern), text)).containsExactly(found);
  }

  @Test
  void whatNobodySeesHidesNothing() {
    String text = "see P\u200BRJ-2\u00AD041.";
    assertThat(found(patterns("\\bPRJ-\\d{4}\\b"), text)).containsExactly("P\u200BRJ-2\u00AD041");
    assertThat(found(patterns("kelvin"), "a \u212Aelvin")).containsExactly("\u212Aelvin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(a+)+$", "(a|aa)+b", "(a*)*b", "(.*a){20}x", "^(([a-z])+.)+[A-Z]([a-z])+$"})
  void aPatternThatHangsOtherEnginesHangsNobody(String pattern) {
    RuleSet rules = pattern.equals("(a+)+$") ? patterns("(a+)+!$") : patterns(pattern);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> rules.inText("a".repeat(30_000)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abc(def; moderation.rule.pattern.wrong; 1",
        "(a+; moderation.rule.pattern.wrong; 1",
        "abc[z-a]; moderation.rule.pattern.wrong; 5",
        "ab**; moderation.rule.pattern.wrong; 3",
        "(?=ahead); moderation.rule.pattern.wrong; 1",
        "a\\1; moderation.rule.pattern.wrong; 2"
      })
  void aPatternThatCannotBeReadIsRefusedWithItsPlace(String pattern, String key, int at) {
    assertThatThrownBy(() -> WantedPattern.compile(List.of("fine", pattern)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.field()).contains("lookFor");
              assertThat(refusal.arguments()[0]).isEqualTo(2);
              assertThat(refusal.arguments()[1]).as(pattern).isEqualTo(at);
              assertThat((String) refusal.arguments()[2]).isNotBlank();
              assertThat(pattern).as("as it was typed").contains((String) refusal.arguments()[3]);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a*; moderation.rule.pattern.findsNothing",
        "x|; moderation.rule.pattern.findsNothing",
        "((a{100}){100}){100}; moderation.rule.pattern.tooBig",
        "(a{1,999}b){3}; moderation.rule.pattern.tooBig"
      })
  void aPatternThatIsNoneOrTooMuchIsRefused(String pattern, String key) {
    assertThatThrownBy(() -> WantedPattern.compile(List.of(pattern)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void aPatternThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> WantedPattern.compile(List.of("a".repeat(201))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.key()).isEqualTo("moderation.rule.pattern.tooLong"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\bPRJ-\\d{4}\\b; prj-",
        "(salary|wages) of \\w+; salary,wages",
        "sala?ry; sal,ry",
        "colou?r; colo",
        "a{0,3}xyz; xyz",
        "(?i)Secret; secret",
        "(?:ab|cd)+ef; ab,cd",
        "[abc]def\\.ghi; def.ghi",
        "\\x41bcd; bcd",
        "\\x{41}bcd; bcd",
        "\\p{L}bcd; bcd",
        "[]x]yz; yz",
        "(abc)?de; de",
        "ab+c; ab",
        "(?P<name>abc)d; abc"
      })
  void whatAPatternCannotDoWithoutIsKnown(String pattern, String words) {
    Set<String> needed = Needed.of(pattern).words();
    assertThat(needed).as(pattern).isNotEmpty();
    assertThat(Set.of(words.split(","))).as(pattern).containsAll(needed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\d{4}", "abc|\\d", "a|b", "[a-z]+", "(abc)?", "\\Qab\\E", "(abc|.)x?"})
  void whatNeedsNoWordSaysSo(String pattern) {
    assertThat(Needed.of(pattern).words()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[A-Z]{2}\\d{4}; 4",
        "\\d{3}-?\\d{2,5}; 3",
        "\\d+[0-9]{2}?\\d*[\\d]; 4",
        "\\d{2}{0}x; 0",
        "(\\d{5}|[a-z]+\\d\\d)!; 2",
        "(\\d{5})?x; 0",
        "\\d{,3}; 0",
        "[0-9a]; 0",
        "\\D\\d; 1",
        "\\Q\\d\\E; 0"
      })
  void howManyDigitsAPatternCannotDoWithoutIsKnown(String pattern, int digits) {
    assertThat(Needed.of(pattern).digits()).as(pattern).isEqualTo(digits);
  }

  /** Whatever is spared is spared rightly. */
  @Property(tries = 3000)
  void aTextInWhichAPatternIsHasWhatItNeeds(
      @ForAll("sources") String pattern, @ForAll("texts") String text) {
    Pattern compiled;
    try {
      compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      return;
    }
    if (compiled.matcher(text).find()) {
      assertThat(Needed.of(pattern).isIn(Seen.of(text))).as(pattern + " in " + text).isTrue();
    }
  }

  @Provide
  Arbitrary<String> sources() {
    return Arbitraries.of(
            "a", "B", "ab", "1", "12", "\\d", "[0-9]", "[\\d]", "[ab1]", ".", "\\b", "(", ")", "|",
            "?", "*", "+", "{2}", "{0}", "{1,}", "{0,2}", "{,2}", "(?:", "(?i:", "\\.", "\\x31",
            "-")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "ab", "B", "1", "12", "2", ".", "-", " ", "{", ",", "}")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }
}
