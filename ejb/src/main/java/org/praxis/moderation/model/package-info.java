/**
 * Charter, clause, case and decision as nouns, and the checks of screening; used by this feature
 * alone.
 */
package org.praxis.moderation.model;
