/**
 * Saved replies of moderators: a community's own, and those of the whole company.
 *
 * <p>A template is the beginning of a message and no more. Whoever decides has it put into the
 * message, changes it as they like, and sends what stands there: what was sent stays as it was,
 * whatever becomes of the template ({@link org.praxis.moderation.templates.TemplateKeeping}).
 *
 * <p>{@link org.praxis.moderation.templates.Placeholder Placeholders} in a message, from a template
 * or typed, are filled when it is decided, for each author by themselves.
 */
package org.praxis.moderation.templates;
