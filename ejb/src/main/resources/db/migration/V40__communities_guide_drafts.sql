-- Texts for guides save themselves as drafts too.
alter table communities_draft drop constraint communities_draft_purpose_check;
alter table communities_draft add check (purpose in ('TOPIC', 'REPLY', 'REVISION',
  'GUIDE', 'GUIDE_EDIT', 'PROPOSAL', 'PROPOSAL_REVISION'));
-- What the author says about the text: what changed, or why it should.
alter table communities_draft add note text;
-- Number of the guide's revision that it was begun on, so that what others wrote meanwhile is not written over.
alter table communities_draft add base int check (base >= 0);
-- The topic that the guide is made from.
alter table communities_draft add source uuid;
