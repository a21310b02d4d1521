package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells what a subject is about from the words that only hold it together. */
@ApplicationScoped
public class SubjectWords {
  // Texts are kept without a language, since one community writes in several: what is a stop word
  // in
  // one of the two languages of Praxis counts in neither.
  private static final String TELLING =
      "select coalesce(string_agg(w.word, ' ' order by w.place), '')"
          + " from regexp_split_to_table(:words, '\\s+') with ordinality w(word, place)"
          + " where length(to_tsvector('english', w.word)) > 0 and length(to_tsvector('german', w.word)) > 0";

  @PersistenceContext EntityManager em;

  /** The subject without its stop words, English and German; empty where it has no others. */
  public String telling(String words) {
    return (String) em.createNativeQuery(TELLING).setParameter("words", words).getSingleResult();
  }
}
