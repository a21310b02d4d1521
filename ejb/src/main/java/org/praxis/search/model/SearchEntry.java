package org.praxis.search.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.praxis.platform.content.TextLanguage;
import org.praxis.platform.finding.FindableKind;

/**
 * Something that can be found, as every index holds it. Indexes follow entries by their number of
 * change.
 */
@Entity
@Table(name = "search_entry")
@Indexed(index = "entry")
@TypeBinding(binder = @TypeBinderRef(type = EntryFields.class))
public class SearchEntry {
  @Id private UUID content;

  @Enumerated(EnumType.STRING)
  private FindableKind kind;

  private UUID community;
  private UUID topic;
  private UUID person;
  private String title;
  private String heading;
  private String text;

  @Enumerated(EnumType.STRING)
  private TextLanguage language;

  private String[] tags = {};
  private String office;
  private Boolean solved;
  private Instant at;
  private boolean gone;
  private long change;

  @Column(name = "first_change", updatable = false)
  private long firstChange;

  private long retracted;

  protected SearchEntry() {}

  public SearchEntry(UUID content, Said said, long change) {
    this.content = content;
    this.firstChange = change;
    say(said, change);
    this.retracted = change;
  }

  /**
   * @param anew whether every index is to hold it anew, even if it says the same
   */
  public void become(Said said, boolean anew, LongSupplier changes) {
    if (!anew && !gone && said.equals(said())) {
      return;
    }
    boolean retracts = !gone && takesBack(said);
    say(said, changes.getAsLong());
    if (retracts) {
      retracted = change;
    }
  }

  /** Nobody finds it from now on. */
  public void goes(boolean anew, LongSupplier changes) {
    if (gone && !anew) {
      return;
    }
    change = changes.getAsLong();
    if (!gone) {
      retracted = change;
    }
    gone = true;
    title = "";
    heading = "";
    text = "";
    tags = new String[0];
  }

  // What somebody could find until now and can no longer.
  private boolean takesBack(Said said) {
    return !(Objects.equals(community, said.community())
        && Objects.equals(topic, said.topic())
        && title.equals(said.title())
        && heading.equals(said.heading())
        && text.equals(said.text()));
  }

  private void say(Said said, long number) {
    kind = said.kind();
    community = said.community();
    topic = said.topic();
    person = said.person();
    title = said.title();
    heading = said.heading();
    text = said.text();
    language = said.language();
    tags = said.tags().toArray(String[]::new);
    office = said.office();
    solved = said.solved();
    at = said.at();
    gone = false;
    change = number;
  }

  public Said said() {
    return new Said(
        kind,
        community,
        topic,
        person,
        title,
        heading,
        text,
        language,
        List.of(tags),
        office,
        solved,
        at);
  }

  public UUID content() {
    return content;
  }

  public boolean isGone() {
    return gone;
  }

  public long change() {
    return change;
  }
}
