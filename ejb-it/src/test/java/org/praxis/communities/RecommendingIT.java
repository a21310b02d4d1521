package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;
import static org.praxis.people.Staff.word;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.view.Recommendation;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.CharterDraft;
import org.praxis.people.DepartmentId;
import org.praxis.people.OfficeId;
import org.praxis.people.OwnSkills;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.SkillsDraft;
import org.praxis.people.Staff;

/** Which communities may be for somebody, and why: the reader sits where no other test's do. */
@ExtendWith(ArquillianExtension.class)
class RecommendingIT {
  @Inject Recommending recommending;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject Settling settling;
  @Inject OwnSkills skills;
  @Inject People people;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Statements statements;

  private final String subject = word();
  private PersonId me;
  private DepartmentId department;
  private OfficeId office;
  private List<String> skillsBefore;
  private Object[] placeBefore;

  @BeforeEach
  void wheresTheReader() throws Exception {
    me = LEARNER.call(() -> people.me().chip().id());
    placeBefore =
        (Object[])
            rows.read(
                    "select department_key, department, office_key, office from people_person where"
                        + " id = ?1",
                    me.value())
                .get(0);
    skillsBefore = LEARNER.call(() -> skills.mine());
    department = staff.department(word());
    office = staff.office(word(), "Europe/Berlin", "08:00", "17:00");
    staff.place(me, department);
    staff.seat(me, office);
    LEARNER.run(() -> skills.replace(new SkillsDraft(List.of(subject))));
  }

  @AfterEach
  void back() {
    rows.change(
        "update people_person set department_key = cast(?2 as bigint), department = cast(?3 as"
            + " text), office_key = cast(?4 as bigint), office = cast(?5 as text) where id = ?1",
        me.value(),
        text(placeBefore[0]),
        text(placeBefore[1]),
        text(placeBefore[2]),
        text(placeBefore[3]));
    LEARNER.run(() -> skills.replace(new SkillsDraft(skillsBefore)));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  @Test
  void whatSpeaksOfOnesSkillsComesFirstThenWhereTheDepartmentIsThenTheOffice() throws Exception {
    String near = found("Near", Access.OPEN);
    belong(near, seated(), seated(), seated());
    String own = found("Own", Access.BY_REQUEST);
    belong(own, placed(), placed());
    String skilled = found("All about " + subject, Access.OPEN);
    List<Recommendation> mine = mine();
    assertThat(mine).extracting(one -> one.community().slug()).containsExactly(skilled, own, near);
    assertThat(mine).extracting(Recommendation::skill).containsExactly(subject, null, null);
    assertThat(mine).extracting(Recommendation::department).containsExactly(0L, 2L, 0L);
    assertThat(mine).extracting(Recommendation::office).containsExactly(0L, 0L, 3L);
  }

  @Test
  void whereMoreOfTheDepartmentBelongComesEarlierAndThreeAreNamed() throws Exception {
    String two = found("Two", Access.OPEN);
    belong(two, placed(), placed());
    String one = found("One", Access.OPEN);
    belong(one, placed());
    String three = found("Three", Access.OPEN);
    belong(three, placed(), placed(), placed());
    String four = found("Four", Access.OPEN);
    belong(four, placed(), placed(), placed(), placed());
    assertThat(slugs()).containsExactly(four, three, two);
  }

  @Test
  void nothingPrivateArchivedOrOnesOwnIsRecommended() throws Exception {
    String secret = found("Secretly " + subject, Access.PRIVATE);
    belong(secret, placed());
    String archived = found("Once " + subject, Access.OPEN);
    belong(archived, placed());
    TRAINER.run(() -> settling.archive(archived));
    String own = found("Mine " + subject, Access.OPEN);
    LEARNER.run(() -> joining.join(own));
    assertThat(slugs()).isEmpty();
    TRAINER.run(() -> settling.restore(archived));
    LEARNER.run(() -> joining.leave(own));
    assertThat(slugs()).containsExactlyInAnyOrder(archived, own);
  }

  @Test
  void whoLeftTheCompanyIsNoReason() throws Exception {
    String slug = found("Left", Access.OPEN);
    PersonId gone = placed();
    belong(slug, gone);
    assertThat(slugs()).containsExactly(slug);
    staff.leave(gone);
    assertThat(slugs()).isEmpty();
  }

  @Test
  void aSkillIsFoundInThePurposeAsWellAndWhereAWordBeginsAlone() throws Exception {
    String purpose = foundFor("Tables", "Learning " + subject + " together", Access.OPEN);
    found("More" + subject + "s", Access.OPEN);
    assertThat(slugs()).containsExactly(purpose);
  }

  @Test
  void whoSitsNowhereAndCanNothingIsRecommendedNothing() throws Exception {
    found("All about " + subject, Access.OPEN);
    LEARNER.run(() -> skills.replace(new SkillsDraft(List.of())));
    rows.change(
        "update people_person set department_key = null, office_key = null where id = ?1",
        me.value());
    assertThat(slugs()).isEmpty();
  }

  @Test
  void threeCostAsManyStatementsAsOne() throws Exception {
    belong(found("One", Access.OPEN), placed());
    long one = count();
    belong(found("Two", Access.OPEN), placed(), placed());
    found("Three " + subject, Access.OPEN);
    assertThat(count()).isEqualTo(one);
  }

  private long count() throws Exception {
    return statements.of(() -> LEARNER.call(() -> recommending.mine()));
  }

  private List<Recommendation> mine() throws Exception {
    return LEARNER.call(() -> recommending.mine());
  }

  private List<String> slugs() throws Exception {
    return mine().stream().map(one -> one.community().slug()).toList();
  }

  private String found(String name, Access access) throws Exception {
    return foundFor(name, "Helping each other", access);
  }

  private String foundFor(String name, String purpose, Access access) throws Exception {
    String slug = "r-" + UUID.randomUUID();
    CharterDraft charter = new CharterDraft(purpose, Company.draft(slug, 0).charter().clauses(), 0);
    TRAINER.run(() -> founding.found(new CommunityDraft(slug, name, charter, access)));
    return slug;
  }

  private PersonId placed() {
    PersonId person = staff.hire("Placed", null);
    staff.place(person, department);
    return person;
  }

  private PersonId seated() {
    PersonId person = staff.hire("Seated", null);
    staff.seat(person, office);
    return person;
  }

  // As the directory's people belong who never signed in here: an audience made them members.
  private void belong(String slug, PersonId... persons) {
    for (PersonId person : persons) {
      rows.change(
          "insert into communities_membership (community_key, person, joined_at, role)"
              + " select key, ?2, now(), 'MEMBER' from communities_community where slug = ?1",
          slug,
          person.value());
    }
  }
}
