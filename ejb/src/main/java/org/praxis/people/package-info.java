/**
 * The people of the company, as the directory knows them.
 *
 * <p>Praxis has no accounts. Whoever signs in is looked up in the directory once and gets a {@link
 * org.praxis.people.PersonId} for good; roles come from directory groups with each sign-in and are
 * never stored. {@link org.praxis.people.CurrentPerson} tells a use case on whose behalf it acts,
 * {@link org.praxis.people.People} gives other features the names and faces that they show beside
 * what people wrote.
 */
package org.praxis.people;
