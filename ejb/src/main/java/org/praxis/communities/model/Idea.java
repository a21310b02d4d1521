package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.praxis.communities.IdeaAnswer;
import org.praxis.communities.IdeaState;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/** What has become of an idea. */
@Embeddable
public class Idea {
  @Enumerated(EnumType.STRING)
  @Column(name = "idea_state")
  private IdeaState state;

  @Column(name = "idea_word")
  private String word;

  @Column(name = "idea_by")
  private PersonId by;

  @Column(name = "idea_at")
  private Instant at;

  static Idea open() {
    Idea idea = new Idea();
    idea.state = IdeaState.OPEN;
    return idea;
  }

  void become(IdeaAnswer answer, PersonId decider, Instant now) {
    if (answer.state() == IdeaState.DECLINED && !Markup.isVisible(answer.word())) {
      throw new InvalidInput("word", "communities.idea.why");
    }
    state = answer.state();
    word = Markup.isVisible(answer.word()) ? Markup.line(answer.word()) : null;
    by = decider;
    at = now;
  }

  public IdeaState state() {
    return state;
  }

  /** Why, or when; null for no word. */
  public String word() {
    return word;
  }

  /** Null until somebody has decided. */
  public PersonId by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}
