/** Files as nouns, and what is looked for in them; used by this feature alone. */
package org.praxis.communities.attachment.model;
