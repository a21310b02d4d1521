-- Each decision about a guide's text asks which files came along into it.
create index communities_attached_guide_revision on communities_attached (guide_revision_key) where guide_revision_key is not null;
