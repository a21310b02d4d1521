/** Templates as moderators see them. */
package org.praxis.moderation.templates.view;
