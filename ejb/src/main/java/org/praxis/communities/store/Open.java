package org.praxis.communities.store;

import jakarta.persistence.Query;
import org.praxis.communities.model.Reader;

/**
 * Conditions that leave out of a query what its reader may not see. {@link #bind} gives them their
 * values.
 */
public final class Open {
  private static final String INSIDE =
      "(:everywhere = true or exists (select 1 from Membership o where o.community = c and o.person = :me))";

  /** Of communities {@code c}, those in which the reader may read. */
  public static final String TO_READ = " (c.access = 'OPEN' or " + INSIDE + ") ";

  /** Of communities {@code c}, those of which the reader may know. */
  public static final String TO_KNOW = " (c.access <> 'PRIVATE' or " + INSIDE + ") ";

  /** The same as {@link #TO_READ} in SQL, for rows of communities {@code oc}. */
  public static final String TO_READ_IN_SQL =
      " (oc.access = 'OPEN' or :everywhere or exists (select 1 from communities_membership om"
          + " where om.community_key = oc.key and om.person = :me)) ";

  private Open() {}

  public static <Q extends Query> Q bind(Q query, Reader reader) {
    query.setParameter("everywhere", reader.everywhere());
    query.setParameter("me", reader.id());
    return query;
  }

  public static <Q extends Query> Q bindSql(Q query, Reader reader) {
    query.setParameter("everywhere", reader.everywhere());
    query.setParameter("me", reader.id().value());
    return query;
  }
}
