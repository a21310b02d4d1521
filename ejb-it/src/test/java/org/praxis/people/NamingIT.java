package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.people.Staff.word;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.people.view.Suggested;

@ExtendWith(ArquillianExtension.class)
class NamingIT {
  @Inject Naming naming;
  @Inject Staff staff;

  @Test
  void namesakesAreSuggestedByWordsThatMeanEachAlone() throws Exception {
    String w = word();
    PersonId one = staff.hire("Weber, Anna " + w, "Buyer");
    PersonId other = staff.hire("Weber, Anna " + w, "Welder");
    PersonId alone = staff.hire("Weber, Annabel " + w, null);
    List<Suggested> found = likely("anna web " + w);
    assertThat(found)
        .extracting(suggested -> suggested.person().id())
        .containsExactlyInAnyOrder(one, other, alone);
    for (Suggested suggested : found) {
      PersonId id = suggested.person().id();
      assertThat(suggested.written().equals(suggested.person().name())).isEqualTo(id.equals(alone));
      assertThat(meant(suggested.written())).containsExactly(id);
    }
    assertThat(meant("weber, ANNA " + w)).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void whoHasLeftIsNeitherSuggestedNorMeant() throws Exception {
    String w = word();
    PersonId here = staff.hire("Weber, Anna " + w, null);
    PersonId left = staff.hire("Weber, Anna " + w, null);
    String apart = "Weber, Anna " + w + " #" + left.toString().substring(32);
    staff.leave(left);
    assertThat(likely("anna " + w))
        .extracting(Suggested::written)
        .containsExactly("Weber, Anna " + w);
    assertThat(meant("Weber, Anna " + w)).containsExactly(here);
    assertThat(meant(apart)).isEmpty();
  }

  @Test
  void nobodyIsSuggestedForLessThanTwoLettersAndAtMostEightForMore() throws Exception {
    String w = word();
    for (int i = 0; i < 9; i++) {
      staff.hire("Anna" + i + " " + w, null);
    }
    for (String begun : new String[] {null, "", " ", "a", "a ,", "%", "_'", "a b c d e f g h i"}) {
      assertThat(likely(begun)).as(begun).isEmpty();
    }
    assertThat(likely(w + "x".repeat(PeopleQuery.LONGEST))).isEmpty();
    assertThat(likely(w)).hasSize(8);
  }

  private List<Suggested> likely(String begun) throws Exception {
    return LEARNER.call(() -> naming.likely(begun));
  }

  private List<PersonId> meant(String words) throws Exception {
    Map<String, List<PersonId>> meant = LEARNER.call(() -> naming.meant(List.of(words)));
    return meant.get(words);
  }
}
