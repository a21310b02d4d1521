-- What a plan says of people (docs/adr/0046).

-- The rule's day moves, but not the one by which they have to do it: done and put back, and neither counted nor listed.
alter table training_assign_row add column quiet boolean not null default false;
-- Who gets the track has it by another rule already.
alter table training_assign_row add column elsewhere boolean not null default false;
