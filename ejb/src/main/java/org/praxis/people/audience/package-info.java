/**
 * Audiences: whom something is for, said by a rule over what the directory says.
 *
 * <p>{@link org.praxis.people.audience.Rule} is a tree of conditions. {@link
 * org.praxis.people.audience.AudienceDesign} keeps it under a name, {@link
 * org.praxis.people.audience.AudienceReading} shows it, who belongs, and beforehand what a change
 * would do. {@link org.praxis.people.audience.Evaluation} lets membership follow the directory: by
 * set, in the database, and told as events. A feature that goes by an audience implements {@link
 * org.praxis.people.audience.AudienceUse}.
 */
package org.praxis.people.audience;
