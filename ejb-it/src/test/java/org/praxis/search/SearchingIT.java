package org.praxis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Tagging;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.people.People;
import org.praxis.people.Staff;
import org.praxis.platform.PageRequest;
import org.praxis.platform.finding.FindableKind;
import org.praxis.search.view.FacetValue;
import org.praxis.search.view.Facets;
import org.praxis.search.view.Found;
import org.praxis.search.view.Hit;
import org.praxis.search.view.Piece;
import org.praxis.search.view.Suggestion;

/** Finding by words what one may read. */
@ExtendWith(ArquillianExtension.class)
class SearchingIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject TopicStarting starting;
  @Inject AnswerAcceptance acceptance;
  @Inject Searching searching;
  @Inject Tagging tagging;
  @Inject People people;
  @Inject Statements statements;

  private String slug;
  private String word;

  @BeforeEach
  void aCommunity() throws Exception {
    slug = company.community(0);
    word = Staff.word();
  }

  @Test
  void aTopicIsFoundByItsWordsAndTheirFormsInItsLanguage() throws Exception {
    UUID english =
        topic(LEARNER, "Connecting " + word + " printers", "They are on the second floor.");
    UUID german =
        topic(
            LEARNER,
            "Die Häuser in " + word,
            "Wir haben dort mit den Kunden über die neuen Verträge gesprochen.");
    awaitFound(COLLEAGUE, word + " printer", english);
    awaitFound(COLLEAGUE, "connect " + word, english);
    awaitFound(COLLEAGUE, word + " haus", german);
    awaitFound(COLLEAGUE, word + " vertrag", german);
    assertThat(ids(COLLEAGUE, word + " vertrag")).containsExactly(german);
  }

  @Test
  void accentsMakeNoDifferenceInAnyLanguage() throws Exception {
    UUID english = topic(LEARNER, "The résumés of " + word, "They are on the second floor.");
    UUID german = topic(LEARNER, "Die Fußgänger von " + word, "Wir haben dort noch keine gesehen.");
    awaitFound(COLLEAGUE, word, english);
    awaitFound(COLLEAGUE, word, german);
    for (String resume : List.of("résumé", "resumes", "RESUME")) {
      assertFoundAsItIs(word + " " + resume, english);
    }
    for (String walker : List.of("fußgänger", "fussgaenger", "Fussganger")) {
      assertFoundAsItIs(word + " " + walker, german);
    }
  }

  // And not because it is much alike.
  private void assertFoundAsItIs(String words, UUID content) throws Exception {
    Found found = find(COLLEAGUE, words);
    assertThat(found.hits().items()).as(words).extracting(Hit::id).containsExactly(content);
    assertThat(found.alike()).as(words).isFalse();
  }

  @Test
  void whatHasTheWordJustSoComesBeforeWhatHasAFormOfIt() throws Exception {
    UUID one =
        topic(
            LEARNER,
            "One",
            "They are calibrating it. Whoever looks for that finds it here: " + word);
    UUID two =
        topic(
            LEARNER,
            "Two",
            "They calibrated it now. Whoever looks for that finds it here: " + word);
    awaitFound(COLLEAGUE, word + " calibrating", two);
    awaitFound(COLLEAGUE, word + " calibrated", one);
    assertThat(ids(COLLEAGUE, word + " calibrating")).containsExactly(one, two);
    assertThat(ids(COLLEAGUE, word + " calibrated")).containsExactly(two, one);
  }

  @Test
  void smallWordsAloneAreLookedFor() throws Exception {
    UUID topic = topic(LEARNER, "About " + word, "To be or not to be, that is it.");
    awaitFound(COLLEAGUE, word, topic);
    Wanted newest = new Wanted("to be", null, slug, null, null, null, null, SortBy.DATE);
    assertThat(COLLEAGUE.call(() -> searching.search(newest, FIRST)).hits().items())
        .extracting(Hit::id)
        .contains(topic);
  }

  @Test
  void whatHasTheWordsInItsTitleComesFirstAndThenWhatHasThemTogether() throws Exception {
    UUID together =
        topic(
            LEARNER,
            "One",
            "Whoever needs one may have my own "
                + word
                + " gasket, which is as good as new still.");
    UUID apart =
        topic(LEARNER, "Two", "A " + word + " which is of no use at all without a gasket.");
    UUID title = topic(LEARNER, "A " + word + " gasket", "Does anybody know where they are kept?");
    awaitFound(COLLEAGUE, word, apart);
    awaitFound(COLLEAGUE, word, together);
    awaitFound(COLLEAGUE, word, title);
    assertThat(ids(COLLEAGUE, word + " gasket")).containsExactly(title, together, apart);
  }

  @Test
  void aReplyIsFoundByItsOwnWordsAndThoseOfItsTopic() throws Exception {
    ContributionId topic = new ContributionId(topic(LEARNER, "Which pump?", "It is broken."));
    UUID reply = company.reply(COLLEAGUE, topic, "Take the " + word + " one.").id().value();
    awaitFound(LEARNER, word, reply);
    awaitFound(LEARNER, word + " pump", reply);
    Hit hit = find(LEARNER, word).hits().items().get(0);
    assertThat(hit.kind()).isEqualTo(FindableKind.REPLY);
    assertThat(text(hit.title())).isEqualTo("Which pump?");
    assertThat(hit.excerpt())
        .containsExactly(
            new Piece("Take the ", false), new Piece(word, true), new Piece(" one.", false));
  }

  @Test
  void aWordWithATypoFindsWhatIsMeant() throws Exception {
    UUID topic = topic(LEARNER, "Calibrating the " + word + " spectrometer", "How often?");
    awaitFound(COLLEAGUE, word, topic);
    Found found = find(COLLEAGUE, word + " spectrometr");
    assertThat(found.alike()).isTrue();
    assertThat(found.hits().items()).extracting(Hit::id).startsWith(topic);
    assertThat(found.hits().items().get(0).title())
        .contains(new Piece(word, true), new Piece("spectrometer", true));
  }

  @Test
  void twoWordsMayBeWrongThoughSomethingElseHasOneOfThem() throws Exception {
    String other = new StringBuilder(word).reverse().toString();
    UUID meant = topic(LEARNER, "Calibrating " + word + " and " + other, "How often?");
    UUID mistyped = topic(LEARNER, "Who knows " + wrong(other) + "?", "I do not.");
    awaitFound(COLLEAGUE, word, meant);
    awaitFound(COLLEAGUE, wrong(other), mistyped);
    String typed = wrong(word) + " " + wrong(other);
    assertThat(ids(COLLEAGUE, typed)).containsExactly(meant);
    assertThat(COLLEAGUE.call(() -> searching.suggest(typed)))
        .extracting(Suggestion::title)
        .containsExactly("Calibrating " + word + " and " + other);
  }

  private static String wrong(String word) {
    return word.substring(0, 4) + (word.charAt(4) == 'x' ? 'y' : 'x') + word.substring(5);
  }

  @Test
  void theBeginningOfAWordFindsWhatBeginsSo() throws Exception {
    String begun = word.substring(0, word.length() - 3);
    UUID title = topic(LEARNER, "Oiling the " + word, "How often?");
    UUID text = topic(LEARNER, "Grease", "Which one does the " + word.toUpperCase() + " need?");
    awaitFound(COLLEAGUE, word, title);
    awaitFound(COLLEAGUE, word, text);
    Found found = find(COLLEAGUE, begun);
    assertThat(found.alike()).isTrue();
    assertThat(found.hits().items()).extracting(Hit::id).containsExactly(title, text);
    assertThat(found.hits().items().get(0).title()).contains(new Piece(word, true));
    assertThat(found.hits().items().get(1).excerpt()).contains(new Piece(word.toUpperCase(), true));
    assertThat(ids(COLLEAGUE, "oiling " + begun)).containsExactly(title);
    assertThat(ids(COLLEAGUE, "\"" + begun + "\"")).isEmpty();
    assertThat(ids(COLLEAGUE, begun + " -oiling")).containsExactly(text);
  }

  @Test
  void whatBeginsSoComesAfterWhatHasTheWord() throws Exception {
    String begun = word.substring(0, 8);
    UUID whole = topic(LEARNER, "Oil", "A line that has the word somewhere: " + begun);
    UUID longer = topic(LEARNER, word + " " + word, word + " and again " + word);
    awaitFound(COLLEAGUE, begun, whole);
    awaitFound(COLLEAGUE, word, longer);
    assertThat(ids(COLLEAGUE, begun)).containsExactly(whole, longer);
    for (int i = 0; i < 4; i++) {
      topic(LEARNER, "More of " + begun + " " + i, "Text.");
    }
    await()
        .untilAsserted(
            () ->
                assertThat(ids(COLLEAGUE, begun))
                    .hasSize(5)
                    .contains(whole)
                    .doesNotContain(longer));
  }

  @Test
  void lettersThatManyWordsBeginWithFindNoneOfThem() throws Exception {
    UUID topic = topic(LEARNER, "About " + word, "Text.");
    awaitFound(COLLEAGUE, word, topic);
    assertThat(ids(COLLEAGUE, word.substring(0, 2))).doesNotContain(topic);
    assertThat(ids(COLLEAGUE, word.substring(0, 2) + " about")).doesNotContain(topic);
  }

  @Test
  void whatIsFoundIsCountedByKindTagAndWhetherItIsSolved() throws Exception {
    ContributionId question =
        LEARNER
            .call(
                () ->
                    starting.start(
                        slug,
                        new TopicDraft(
                            TopicKind.QUESTION,
                            word + "?",
                            "Why so?",
                            List.of("tools"),
                            null,
                            null)))
            .id();
    ContributionId answer = company.reply(COLLEAGUE, question, "Because of " + word).id();
    topic(LEARNER, "About " + word, "Nothing more.");
    await().untilAsserted(() -> assertThat(find(LEARNER, word).hits().total()).isEqualTo(3));
    LEARNER.run(() -> acceptance.accept(question, answer));
    await()
        .untilAsserted(
            () ->
                assertThat(find(LEARNER, word).facets().solved())
                    .contains(new FacetValue("true", null, 1L)));
    Found found = find(LEARNER, word);
    assertThat(found.facets().kinds()).contains(new FacetValue("REPLY", null, 1L));
    assertThat(found.facets().tags()).contains(new FacetValue("tools", null, 2L));
    assertThat(found.facets().communities())
        .containsExactly(new FacetValue(slug, "Test community", 3L));
    Wanted replies = new Wanted(word, FindableKind.REPLY, slug, null, null, null, null, null);
    assertThat(LEARNER.call(() -> searching.search(replies, FIRST)).hits().items())
        .extracting(Hit::id)
        .containsExactly(answer.value());
  }

  @Test
  void aTagIsToldAsTheCommunityWritesItNowOfRepliesToo() throws Exception {
    ContributionId topic = new ContributionId(topic(LEARNER, "About " + word, "Text."));
    company.reply(COLLEAGUE, topic, "A reply on " + word);
    MODERATOR.run(() -> tagging.tag(topic, List.of("ubung")));
    awaitTag("ubung");
    MODERATOR.run(() -> tagging.spell(slug, "ubung", "Übung"));
    awaitTag("übung");
    MODERATOR.run(() -> tagging.mean(slug, "übung", "Lehre"));
    awaitTag("lehre");
    MODERATOR.run(() -> tagging.tag(topic, List.of("praxis")));
    awaitTag("praxis");
  }

  private void awaitTag(String tag) {
    Wanted tagged = new Wanted(word, null, null, tag, null, null, null, null);
    await()
        .untilAsserted(
            () -> {
              Found found = find(LEARNER, word);
              assertThat(found.facets().tags()).containsExactly(new FacetValue(tag, null, 2L));
              assertThat(found.hits().items())
                  .filteredOn(hit -> hit.kind() != FindableKind.REPLY)
                  .allSatisfy(hit -> assertThat(hit.tags()).containsExactly(tag));
              assertThat(LEARNER.call(() -> searching.search(tagged, FIRST)).hits().total())
                  .isEqualTo(2);
            });
  }

  @Test
  void whoTypesIsOfferedTitlesThatBeginSo() throws Exception {
    topic(LEARNER, "Maintaining " + word + " at night", "Somebody has to.");
    String begun = word.substring(0, word.length() - 2);
    await()
        .untilAsserted(
            () ->
                assertThat(COLLEAGUE.call(() -> searching.suggest("maint " + begun)))
                    .extracting(Suggestion::title)
                    .containsExactly("Maintaining " + word + " at night"));
  }

  @Test
  void aColleagueIsFoundByName() throws Exception {
    String name = TRAINER.call(() -> people.me().chip().name());
    Wanted wanted = new Wanted(name, FindableKind.PERSON, null, null, null, null, null, null);
    await()
        .untilAsserted(
            () ->
                assertThat(LEARNER.call(() -> searching.search(wanted, FIRST)).hits().items())
                    .extracting(hit -> hit.person().name())
                    .contains(name));
  }

  @Test
  void aSearchCostsTheSameHoweverMuchItFinds() throws Exception {
    topic(LEARNER, "One " + word, "Text.");
    await().untilAsserted(() -> assertThat(find(LEARNER, word).hits().total()).isEqualTo(1));
    long one = statements.of(() -> find(LEARNER, word));
    for (int i = 0; i < 8; i++) {
      topic(LEARNER, "Another " + word + " " + i, "Text.");
    }
    await().untilAsserted(() -> assertThat(find(LEARNER, word).hits().total()).isEqualTo(9));
    assertThat(statements.of(() -> find(LEARNER, word))).isEqualTo(one);
  }

  @Test
  void aPastedTextOfRareWordsIsAnswered() throws Exception {
    List<String> rare = Stream.generate(Staff::word).limit(16).toList();
    // An index that has as many words much like each of them as it ever looks at.
    UUID topic =
        topic(
            LEARNER,
            "Alike " + word,
            rare.stream().map(each -> alike(each, 60)).collect(Collectors.joining(" ")));
    for (int i = 0; i < 8; i++) {
      topic(LEARNER, alike(rare.get(2 * i), 6) + " " + alike(rare.get(2 * i + 1), 6), "Text.");
    }
    awaitFound(COLLEAGUE, word, topic);
    for (int words : new int[] {16, 60, 300}) {
      String line =
          Stream.generate(() -> rare)
              .flatMap(List::stream)
              .limit(words)
              .collect(Collectors.joining(" "));
      assertThat(find(COLLEAGUE, line).hits().total()).isLessThan(10);
    }
  }

  private static String alike(String each, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i -> {
              int at = 1 + i % 12;
              return each.substring(0, at) + (char) ('g' + i / 12) + each.substring(at + 1);
            })
        .collect(Collectors.joining(" "));
  }

  @Test
  void whatStandsInQuotesOrIsJoinedStandsTogetherWhereOtherWordsAreMissing() throws Exception {
    UUID together = topic(LEARNER, "The second " + word + " floor", "Near the lifts, in building.");
    UUID apart = topic(LEARNER, "A " + word + " second to none", "On the floor.");
    awaitFound(COLLEAGUE, word, together);
    awaitFound(COLLEAGUE, word, apart);
    String quoted = "\"second " + word + "\"";
    assertThat(ids(COLLEAGUE, quoted + " elevators")).isEmpty();
    assertThat(ids(COLLEAGUE, quoted + " buildin")).containsExactly(together);
    assertThat(ids(COLLEAGUE, "\"secand " + word + "\"")).isEmpty();
    assertThat(ids(COLLEAGUE, "second-" + word + " buildin")).containsExactly(together);
    assertThat(ids(COLLEAGUE, "secand-" + word)).isEmpty();
  }

  @Test
  void aFacetShowsAsManyAsItCounted() throws Exception {
    String near = word.substring(0, word.length() - 1) + "z";
    for (int i = 0; i < 6; i++) {
      topic(LEARNER, "About " + word + " " + i, "Text.");
    }
    ContributionId one = new ContributionId(topic(LEARNER, "Useful " + word, "Text."));
    ContributionId other = new ContributionId(topic(LEARNER, "Useful " + near, "Text."));
    for (ContributionId each : List.of(one, other)) {
      MODERATOR.run(() -> tagging.tag(each, List.of("tools")));
    }
    await()
        .untilAsserted(
            () -> {
              Found found = find(COLLEAGUE, word);
              assertThat(found.hits().total()).isEqualTo(7);
              assertThat(found.facets().tags()).containsExactly(new FacetValue("tools", null, 1L));
            });
    awaitFound(COLLEAGUE, near, other.value());
    Wanted narrowed = new Wanted(word, null, null, "tools", null, null, null, null);
    Found found = COLLEAGUE.call(() -> searching.search(narrowed, FIRST));
    assertThat(found.hits().items()).extracting(Hit::id).containsExactly(one.value());
    assertThat(found.alike()).isFalse();
  }

  @Test
  void aFacetHasAllOfItsValuesAndTheChosenOneWhereNothingHasIt() throws Exception {
    for (int i = 0; i < 4; i++) {
      ContributionId topic = new ContributionId(topic(LEARNER, "About " + word + " " + i, "Text."));
      List<String> tags = IntStream.range(5 * i, 5 * i + 5).mapToObj(each -> "tag" + each).toList();
      MODERATOR.run(() -> tagging.tag(topic, tags));
    }
    await().untilAsserted(() -> assertThat(find(COLLEAGUE, word).facets().tags()).hasSize(20));
    Wanted none = new Wanted(word, FindableKind.GUIDE, slug, "tag3", null, null, null, null);
    Found found = COLLEAGUE.call(() -> searching.search(none, FIRST));
    assertThat(found.hits().items()).isEmpty();
    assertThat(found.facets().kinds()).containsExactly(new FacetValue("GUIDE", null, 0L));
    assertThat(found.facets().tags()).containsExactly(new FacetValue("tag3", null, 0L));
    assertThat(found.facets().communities())
        .containsExactly(new FacetValue(slug, "Test community", 0L));
  }

  @Test
  void ofMoreValuesThanAnybodyReadsTheMostFrequentAreCounted() throws Exception {
    ContributionId often = new ContributionId(topic(LEARNER, "About " + word + " often", "Text."));
    MODERATOR.run(() -> tagging.tag(often, List.of("tag7")));
    for (int i = 0; i < 11; i++) {
      ContributionId topic = new ContributionId(topic(LEARNER, "About " + word + " " + i, "Text."));
      List<String> tags = IntStream.range(5 * i, 5 * i + 5).mapToObj(each -> "tag" + each).toList();
      MODERATOR.run(() -> tagging.tag(topic, tags));
    }
    await()
        .untilAsserted(
            () ->
                assertThat(find(COLLEAGUE, word).facets().tags())
                    .hasSize(Facets.MOST)
                    .startsWith(new FacetValue("tag7", null, 2L)));
  }

  @Test
  void byDateWhatIsMuchAlikeDoesNotBuryWhatIsMeant() throws Exception {
    UUID meant = topic(LEARNER, "About " + word, "Text.");
    String near = word.substring(0, word.length() - 1) + "z";
    UUID later = topic(LEARNER, "About " + near, "Text.");
    awaitFound(COLLEAGUE, word, meant);
    awaitFound(COLLEAGUE, near, later);
    Wanted byDate = new Wanted(word, null, null, null, null, null, null, SortBy.DATE);
    assertThat(COLLEAGUE.call(() -> searching.search(byDate, FIRST)).hits().items())
        .extracting(Hit::id)
        .containsExactly(meant);
    assertThat(ids(COLLEAGUE, word)).containsExactly(meant, later);
  }

  private UUID topic(As author, String title, String text) throws Exception {
    return author
        .call(() -> starting.start(slug, new TopicDraft(TopicKind.DISCUSSION, title, text)))
        .id()
        .value();
  }

  private Found find(As reader, String words) throws Exception {
    return reader.call(() -> searching.search(Wanted.of(words), FIRST));
  }

  private List<UUID> ids(As reader, String words) throws Exception {
    return find(reader, words).hits().items().stream().map(Hit::id).toList();
  }

  private void awaitFound(As reader, String words, UUID content) {
    Callable<List<UUID>> found = () -> ids(reader, words);
    await().untilAsserted(() -> assertThat(found.call()).contains(content));
  }

  private static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
