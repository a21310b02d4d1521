-- Whether somebody shows colleagues which tracks they completed; nobody does until they say so.
create table training_showcase (
  person uuid    primary key,
  shown  boolean not null
);

-- What somebody does not want to be told.
create table notification_muted (
  person uuid not null,
  kind   text not null check (kind in ('APPROVED', 'REPLIED', 'CERTIFIED')),
  primary key (person, kind)
);

-- What a person wrote that others can read.
create index communities_contribution_profile on communities_contribution (author, published_at desc) where state = 'PUBLISHED';
