-- Whom the company has asked to say that they have read its guidelines, and of which edition. No row changes; NOBODY takes back
-- whatever was asked before it (docs/adr/0035).
create table moderation_asking (
  key      bigint generated always as identity primary key,
  space    uuid        not null,
  edition  int         not null,
  asked    text        not null check (asked in ('NOBODY', 'AUDIENCE', 'EVERYBODY')),
  audience uuid,
  asked_by uuid        not null,
  asked_at timestamptz not null,
  check ((asked = 'AUDIENCE') = (audience is not null)),
  foreign key (space, edition) references moderation_charter (space, edition)
);
