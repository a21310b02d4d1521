package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.people.Namesakes.Bearer;

class NamesakesTest {
  private static final Bearer ONE = person("11111111-2222-4333-8444-55555555abcd", false);
  private static final Bearer OTHER = person("aaaaaaaa-2222-4333-8444-55555555ef01", false);
  private static final Bearer LEFT = person("bbbbbbbb-2222-4333-8444-777777770000", true);
  private static final Bearer LIKE_ONE = person("cccccccc-2222-4333-8444-99999999abcd", false);
  private static final Bearer GROUP = new Bearer(false, UUID.randomUUID(), "Amina", false);

  @Test
  void aNameIsEnoughWhereOneAloneOfThoseWhoAreHereIsCalledSo() {
    Namesakes namesakes = called(ONE, LEFT);
    assertThat(namesakes.meant("Amina")).containsExactly(ONE);
    assertThat(namesakes.words(ONE)).contains("Amina");
    assertThat(namesakes.words(LEFT)).contains("Amina #0000");
    assertThat(called(LEFT).words(LEFT)).contains("Amina");
  }

  @Test
  void namesakesAreToldApartByTheirLastDigits() {
    Namesakes namesakes = called(ONE, OTHER);
    assertThat(namesakes.meant("Amina")).containsExactly(ONE, OTHER);
    assertThat(namesakes.words(ONE)).contains("Amina #abcd");
    assertThat(namesakes.meant("Amina #ef01")).containsExactly(OTHER);
    assertThat(namesakes.meant("Amina #0000")).isEmpty();
    assertThat(called(ONE, LIKE_ONE).words(ONE)).contains("Amina #5555abcd");
    assertThat(called(ONE, GROUP).meant("Amina")).hasSize(2);
  }

  @Test
  void aNameThatLooksLikeOneOfSeveralIsAName() {
    Bearer odd = new Bearer(true, UUID.randomUUID(), "Amina #abcd", false);
    Namesakes namesakes =
        new Namesakes(Map.of("Amina", List.of(ONE, OTHER), "Amina #abcd", List.of(odd)));
    assertThat(namesakes.meant("Amina #abcd")).containsExactly(odd);
    assertThat(namesakes.words(ONE)).contains("Amina #5555abcd");
    assertThat(Namesakes.names("Amina #abcd")).containsExactly("Amina #abcd", "Amina");
  }

  @Test
  void nobodyIsMeantByANameThatNobodyHas() {
    assertThat(called(ONE).meant("Ben")).isEmpty();
  }

  private static Namesakes called(Bearer... bearers) {
    return new Namesakes(Map.of("Amina", List.of(bearers)));
  }

  private static Bearer person(String id, boolean former) {
    return new Bearer(true, UUID.fromString(id), "Amina", former);
  }
}
