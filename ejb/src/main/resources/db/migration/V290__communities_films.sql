-- What was checked to be a film that pages play, or the captions of one; its bytes count apart from a person's other files.
alter table communities_attachment add column film boolean not null default false;
