package org.praxis.communities.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.praxis.communities.Sentence;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;

/**
 * That somebody applied what a colleague wrote, in a sentence: what they did with it. Others read
 * it, so it is screened like all that others read.
 */
@Entity
@DiscriminatorValue("APPLIED")
public class Applied extends InTopic {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "endorsed_key")
  private Contribution endorsed;

  protected Applied() {}

  public Applied(Contribution endorsed, String sentence, PersonId by, Instant now) {
    super(endorsed.topic(), by, new Markup(Markup.line(sentence)), now);
    endorsed.expectEndorsable(by);
    this.endorsed = endorsed;
  }

  @Override
  public void revise(String newTitle, Markup newText, Instant now) {
    String sentence = Markup.line(newText.source());
    if (sentence.codePointCount(0, sentence.length()) > Sentence.LONGEST) {
      throw new InvalidInput("text", "platform.written.tooLong", Sentence.LONGEST);
    }
    super.revise(newTitle, new Markup(sentence), now);
  }

  @Override
  void put(String newTitle, String newText) {
    write(Markup.line(newText));
  }

  @Override
  public boolean saysTheSameAs(Contribution other) {
    return super.saysTheSameAs(other)
        && other instanceof Applied applied
        && endorsed.id().equals(applied.endorsed.id());
  }

  @Override
  public ContentRef ref() {
    return new ContentRef(ContentKind.APPLIED, id().value());
  }

  /** The topic or reply that they applied. */
  public Contribution endorsed() {
    return endorsed;
  }
}
