package org.praxis.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.praxis.platform.finding.FindableKind;

/** The picture of each kind of thing that is found. */
@Named
@ApplicationScoped
public class SearchIcons {
  public String of(FindableKind kind) {
    return switch (kind) {
      case QUESTION, DISCUSSION, IDEA, POLL, ANNOUNCEMENT -> "state-" + kind;
      case REPLY -> "reply";
      case GUIDE -> "page";
      case PERSON -> "person";
      case TRACK -> "book";
      case COMMUNITY -> "people";
    };
  }
}
