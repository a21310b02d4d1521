alter table people_person add column deactivated_at timestamptz;
