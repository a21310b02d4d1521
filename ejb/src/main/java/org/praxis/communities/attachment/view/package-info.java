/** Files as pages and the API show them. */
package org.praxis.communities.attachment.view;
