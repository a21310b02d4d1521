/** Hooks and their log, as owners see them. */
package org.praxis.notification.hook.view;
