package org.praxis.training.demand.event;

import java.time.Instant;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.demand.NeedId;

/**
 * There will be no track for what people wanted to learn.
 *
 * @param people of those who wanted it, some: of many there are several such records
 */
public record NeedClosed(NeedId need, List<PersonId> people, Instant at) {}
