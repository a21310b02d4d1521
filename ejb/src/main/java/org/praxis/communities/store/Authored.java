package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.praxis.communities.model.Reader;
import org.praxis.communities.view.AuthorCounts;
import org.praxis.communities.view.AuthoredRow;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Finds what a person wrote, as far as it is published and open to the reader. */
@ApplicationScoped
public class Authored {
  private static final String TOPICS =
      "select t.id, t.id, t.topicKind, t.title, c.slug, c.name,"
          + " case when t.acceptedAnswer is null then false else true end, t.imported, t.publishedAt"
          + " from Topic t join t.community c where t.author = :author and t.state = 'PUBLISHED' and"
          + Open.TO_READ
          + " order by t.publishedAt desc, t.key desc";

  private static final String ANSWERED =
      " from Reply r join r.topic t join t.community c where r.author = :author"
          + " and r.state = 'PUBLISHED' and t.state = 'PUBLISHED' and"
          + Open.TO_READ;

  private static final String ANSWERS =
      "select r.id, t.id, t.topicKind, t.title, c.slug, c.name,"
          + " case when t.acceptedAnswer = r.id then true else false end, r.imported, r.publishedAt"
          + ANSWERED
          + " order by r.publishedAt desc, r.key desc";

  @PersistenceContext EntityManager em;

  public List<AuthoredRow> topics(PersonId author, Reader reader, PageRequest page) {
    return rows(TOPICS, author, reader, page);
  }

  public List<AuthoredRow> answers(PersonId author, Reader reader, PageRequest page) {
    return rows(ANSWERS, author, reader, page);
  }

  private List<AuthoredRow> rows(String query, PersonId author, Reader reader, PageRequest page) {
    return Open.bind(em.createQuery(query, AuthoredRow.class), reader)
        .setParameter("author", author)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public AuthorCounts counts(PersonId author, Reader reader) {
    return Open.bind(
            em.createQuery(
                "select (select count(t) from Topic t join t.community c where t.author = :author and t.state = 'PUBLISHED' and"
                    + Open.TO_READ
                    + "),"
                    + " (select count(r)"
                    + ANSWERED
                    + "), (select count(r)"
                    + ANSWERED
                    + " and t.acceptedAnswer = r.id and t.author <> r.author)",
                AuthorCounts.class),
            reader)
        .setParameter("author", author)
        .getSingleResult();
  }
}
