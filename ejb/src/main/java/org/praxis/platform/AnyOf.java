package org.praxis.platform;

import java.util.Collection;
import java.util.UUID;

/**
 * A condition of a query on a list of values that is given as an array. With {@code in :values}
 * Hibernate translates the query anew each time, because the statement is another for each number
 * of values, and that takes longer than what most of them do in the database.
 */
public final class AnyOf {
  private AnyOf() {}

  /**
   * @param attribute path in the query, as in {@code c.id}
   * @param parameter name of the parameter; its value is an array of what the column holds, as in
   *     {@code UUID[]}
   */
  public static String anyOf(String attribute, String parameter) {
    // To Hibernate the last argument of a function may be a list; so the array is not the last.
    return " cast(sql('? = any(?) and ?', %s, :%s, true) as boolean) = true "
        .formatted(attribute, parameter);
  }

  /** Identities as columns hold them. */
  public static UUID[] values(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).toArray(UUID[]::new);
  }
}
