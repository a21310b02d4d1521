package org.praxis.people.duty.view;

import java.util.List;
import org.praxis.people.view.PersonChip;

/**
 * A duty by itself.
 *
 * @param mayHandOver whether the reader may
 * @param likely who may follow: the successor whom its holder named, and their manager; nobody
 *     where the reader may not hand it over
 */
public record DutyView(DutyRow duty, Boolean mayHandOver, List<PersonChip> likely) {
  public DutyView {
    likely = List.copyOf(likely);
  }
}
