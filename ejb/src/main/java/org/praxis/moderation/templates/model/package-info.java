/** Templates of moderators. */
package org.praxis.moderation.templates.model;
