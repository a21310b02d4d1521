/**
 * Learning on request: what colleagues need to learn and no track teaches yet.
 *
 * <p>A member {@link org.praxis.training.demand.NeedAsking says} what they need to learn, in one
 * line; others second it, once each, and take that back. What was asked before is shown before it
 * is asked again. The line is screened by the company's rules and waits for nobody: what a rule
 * would hold is refused at its field. Trainers and HR {@link
 * org.praxis.training.demand.DemandReading see the demand} and {@link
 * org.praxis.training.demand.NeedAnswering answer it} with a track, close it with a reason, remove
 * it or merge it into another; whoever wanted it {@link
 * org.praxis.training.demand.event.NeedAnswered hears} of it. See docs/adr/0054.
 */
package org.praxis.training.demand;
