/** What happened, for whoever has to answer for it later: added to and never changed. */
package org.praxis.platform.audit;
