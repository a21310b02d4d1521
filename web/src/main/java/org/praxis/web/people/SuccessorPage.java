package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Profiles;
import org.praxis.people.Succession;
import org.praxis.people.SuccessorDraft;
import org.praxis.people.view.PersonChip;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** Who takes over from somebody: from the reader, or for HR and administrators from anybody. */
@Named
@RequestScoped
public class SuccessorPage {
  @Inject Succession succession;
  @Inject Profiles profiles;
  @Inject People people;
  @Inject ColleagueChoice choice;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;

  private PersonChip person;
  private PersonChip successor;

  public void load() {
    viewer.identify();
    PersonId id = address.id(PersonId::new);
    if (!isMine(id) && !viewer.isDutyKeeper()) {
      throw new NotOpen();
    }
    profiles.expect(id);
    attempt.pressed(
        "choose", chosen -> name(id, Address.id(chosen, PersonId::new), "successorNamed"));
    attempt.pressed("nobody", button -> name(id, null, "successorGone"));
    if (!attempt.isOver()) {
      person = people.chip(id);
      successor = (isMine(id) ? succession.mine() : succession.of(id)).orElse(null);
      choice.load(
          people.chips(succession.likely(id)).values().stream()
              .filter(chip -> !chip.equals(successor))
              .toList());
    }
  }

  private String name(PersonId id, PersonId chosen, String done) {
    SuccessorDraft draft = new SuccessorDraft(chosen);
    if (isMine(id)) {
      succession.name(draft);
    } else {
      succession.nameFor(id, draft);
    }
    return "/people/successor/" + id + "?done=" + done;
  }

  private boolean isMine(PersonId id) {
    return viewer.getProfile().chip().id().equals(id);
  }

  public PersonChip getPerson() {
    return person;
  }

  public boolean isMine() {
    return isMine(person.id());
  }

  /** Null where nobody is named. */
  public PersonChip getSuccessor() {
    return successor;
  }
}
