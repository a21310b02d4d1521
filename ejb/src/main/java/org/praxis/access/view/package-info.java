/** What the profile and the API show of a person's sign-ins. */
package org.praxis.access.view;
