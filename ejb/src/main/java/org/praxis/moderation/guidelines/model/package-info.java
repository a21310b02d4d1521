/** The nouns of the company's guidelines. */
package org.praxis.moderation.guidelines.model;
