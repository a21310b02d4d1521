/**
 * Pages and API: they show what the use cases say and pass on what people do. No rules, no SQL.
 *
 * <p>A feature's pages have their beans and texts in the package of its name; {@code api} holds the
 * REST resources, {@code problem} turns a refusal into words that both show.
 */
package org.praxis.web;
